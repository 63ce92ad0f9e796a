/**
 * What the console looked like and how its user wants it: small text files, read before the store
 * opens.
 */
@NullMarked
package dev.binnacle.workspace.settings;

import org.jspecify.annotations.NullMarked;
