/** Throw-away databases: where a structure is tried before anyone's own database sees it. */
@NullMarked
package dev.binnacle.schema.scratch;

import org.jspecify.annotations.NullMarked;
