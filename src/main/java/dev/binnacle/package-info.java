@NullMarked
package dev.binnacle;

import org.jspecify.annotations.NullMarked;
