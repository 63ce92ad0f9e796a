/** Measurements, run by hand: classes that end in {@code Bench} are no part of a build. */
@NullMarked
package dev.binnacle.bench;

import org.jspecify.annotations.NullMarked;
