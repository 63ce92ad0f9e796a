@NullMarked
package dev.binnacle.data.clipboard;

import org.jspecify.annotations.NullMarked;
