/** A plan run on a throw-away copy: what it really locks, rewrites, takes and loses there. */
@NullMarked
package dev.binnacle.schema.rehearsal;

import org.jspecify.annotations.NullMarked;
