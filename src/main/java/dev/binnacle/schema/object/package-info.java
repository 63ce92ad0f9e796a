/** A structure taken apart into objects that are made, compared and dropped one by one. */
@NullMarked
package dev.binnacle.schema.object;

import org.jspecify.annotations.NullMarked;
