/** A file of another tool as bytes, text and tree; bounded, and broken ones told by their line. */
@NullMarked
package dev.binnacle.api.transfer.source;

import org.jspecify.annotations.NullMarked;
