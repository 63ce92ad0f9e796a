@NullMarked
package dev.binnacle.data.h2;

import org.jspecify.annotations.NullMarked;
