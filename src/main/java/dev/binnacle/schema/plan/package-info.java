/** From one structure to another: ordered steps, each with what it locks, costs and loses. */
@NullMarked
package dev.binnacle.schema.plan;

import org.jspecify.annotations.NullMarked;
