/** Which formats can be imported, told apart by what is in a file. */
@NullMarked
package dev.binnacle.api.transfer.format;

import org.jspecify.annotations.NullMarked;
