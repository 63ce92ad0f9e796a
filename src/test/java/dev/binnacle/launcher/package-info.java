@NullMarked
package dev.binnacle.launcher;

import org.jspecify.annotations.NullMarked;
