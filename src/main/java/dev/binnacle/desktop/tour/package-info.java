/**
 * A walk through the whole console without a display: acts as a person would, checks, takes
 * pictures.
 */
@NullMarked
package dev.binnacle.desktop.tour;

import org.jspecify.annotations.NullMarked;
