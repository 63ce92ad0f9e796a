/** HAR 1.2, what browsers and proxies record. */
@NullMarked
package dev.binnacle.api.transfer.har;

import org.jspecify.annotations.NullMarked;
