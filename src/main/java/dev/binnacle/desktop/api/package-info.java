@NullMarked
package dev.binnacle.desktop.api;

import org.jspecify.annotations.NullMarked;
