/** Requests from other tools' files, and to them. */
@NullMarked
package dev.binnacle.api.transfer;

import org.jspecify.annotations.NullMarked;
