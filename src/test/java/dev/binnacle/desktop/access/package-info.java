@NullMarked
package dev.binnacle.desktop.access;

import org.jspecify.annotations.NullMarked;
