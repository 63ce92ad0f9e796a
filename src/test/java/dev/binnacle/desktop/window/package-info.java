@NullMarked
package dev.binnacle.desktop.window;

import org.jspecify.annotations.NullMarked;
