@NullMarked
package dev.binnacle.data.cell;

import org.jspecify.annotations.NullMarked;
