@NullMarked
package dev.binnacle.workspace;

import org.jspecify.annotations.NullMarked;
