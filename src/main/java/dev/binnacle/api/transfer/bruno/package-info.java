/** Bruno's own files, {@code .bru}: read into the shape of OpenCollection. */
@NullMarked
package dev.binnacle.api.transfer.bruno;

import org.jspecify.annotations.NullMarked;
