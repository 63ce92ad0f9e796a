@NullMarked
package dev.binnacle.data;

import org.jspecify.annotations.NullMarked;
