@NullMarked
package dev.binnacle.access;

import org.jspecify.annotations.NullMarked;
