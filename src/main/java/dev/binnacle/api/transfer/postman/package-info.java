/** Postman's collections, versions 2.0 and 2.1, and its environments. */
@NullMarked
package dev.binnacle.api.transfer.postman;

import org.jspecify.annotations.NullMarked;
