/** A description that is imported again: what it says otherwise, and only what is new of it. */
@NullMarked
package dev.binnacle.api.transfer.update;

import org.jspecify.annotations.NullMarked;
