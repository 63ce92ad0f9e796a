/** A structure in the words of other tools and of the other database, and what each cannot say. */
@NullMarked
package dev.binnacle.schema.exchange;

import org.jspecify.annotations.NullMarked;
