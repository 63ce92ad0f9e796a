@NullMarked
package dev.binnacle.data.console;

import org.jspecify.annotations.NullMarked;
