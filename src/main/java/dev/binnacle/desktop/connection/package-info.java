@NullMarked
package dev.binnacle.desktop.connection;

import org.jspecify.annotations.NullMarked;
