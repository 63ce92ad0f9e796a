@NullMarked
package dev.binnacle.workspace.store;

import org.jspecify.annotations.NullMarked;
