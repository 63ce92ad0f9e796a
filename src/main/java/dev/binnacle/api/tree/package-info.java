/** Texts that anyone may have written, JSON or YAML, as trees in bounds. */
@NullMarked
package dev.binnacle.api.tree;

import org.jspecify.annotations.NullMarked;
