@NullMarked
package dev.binnacle.workspace.vault;

import org.jspecify.annotations.NullMarked;
