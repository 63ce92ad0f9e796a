/** The demo backend: a ship chandler's shop with a magazine, the same rows every time. */
@NullMarked
package dev.binnacle.workspace.demo;

import org.jspecify.annotations.NullMarked;
