@NullMarked
package dev.binnacle.desktop.control;

import org.jspecify.annotations.NullMarked;
