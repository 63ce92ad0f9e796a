@NullMarked
package dev.binnacle.workspace.folder;

import org.jspecify.annotations.NullMarked;
