/**
 * What the console records, in embedded H2 or a shared PostgreSQL: durable once acknowledged.
 * Entities stay inside.
 */
@NullMarked
package dev.binnacle.workspace.store;

import org.jspecify.annotations.NullMarked;
