/** Sessions over JDBC: the pool, cancel, and what became of a commit. */
@NullMarked
package dev.binnacle.database.session;

import org.jspecify.annotations.NullMarked;
