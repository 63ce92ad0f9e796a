/** Comparing a backend with something else, and making it equal: differences, plan, apply. */
@NullMarked
package dev.binnacle.desktop.schema.migration;

import org.jspecify.annotations.NullMarked;
