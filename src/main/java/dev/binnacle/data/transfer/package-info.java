@NullMarked
package dev.binnacle.data.transfer;

import org.jspecify.annotations.NullMarked;
