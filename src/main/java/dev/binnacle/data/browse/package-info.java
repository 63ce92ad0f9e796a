@NullMarked
package dev.binnacle.data.browse;

import org.jspecify.annotations.NullMarked;
