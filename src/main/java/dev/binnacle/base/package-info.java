@NullMarked
package dev.binnacle.base;

import org.jspecify.annotations.NullMarked;
