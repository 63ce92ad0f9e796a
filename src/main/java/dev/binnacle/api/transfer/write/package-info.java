/** Puts an import into the workspace, and takes it out again. */
@NullMarked
package dev.binnacle.api.transfer.write;

import org.jspecify.annotations.NullMarked;
