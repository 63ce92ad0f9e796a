@NullMarked
package dev.binnacle.desktop.data;

import org.jspecify.annotations.NullMarked;
