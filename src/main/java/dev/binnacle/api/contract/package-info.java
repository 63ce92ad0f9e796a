/**
 * Calls held against the description of their API: what is not as described, and what was tried.
 */
@NullMarked
package dev.binnacle.api.contract;

import org.jspecify.annotations.NullMarked;
