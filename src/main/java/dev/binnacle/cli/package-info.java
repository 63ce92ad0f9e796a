@NullMarked
package dev.binnacle.cli;

import org.jspecify.annotations.NullMarked;
