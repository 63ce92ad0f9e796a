/** Structures made by chance: one class for each kind of object. */
@NullMarked
package dev.binnacle.schema.chance;

import org.jspecify.annotations.NullMarked;
