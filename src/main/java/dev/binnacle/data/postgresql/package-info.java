@NullMarked
package dev.binnacle.data.postgresql;

import org.jspecify.annotations.NullMarked;
