/** What the linter finds in a backend, as a screen. */
@NullMarked
package dev.binnacle.desktop.schema.lint;

import org.jspecify.annotations.NullMarked;
