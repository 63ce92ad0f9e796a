/** What is particular to H2 when the structure changes. */
@NullMarked
package dev.binnacle.schema.h2;

import org.jspecify.annotations.NullMarked;
