/** Row policies over H2, which has none: kept in the database, written into every statement. */
@NullMarked
package dev.binnacle.server.h2.policy;

import org.jspecify.annotations.NullMarked;
