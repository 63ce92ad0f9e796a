/** What H2 says of its own rows. */
@NullMarked
package dev.binnacle.schema.lint.h2;

import org.jspecify.annotations.NullMarked;
