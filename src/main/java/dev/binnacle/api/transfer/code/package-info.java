/** A request as a program that sends it. */
@NullMarked
package dev.binnacle.api.transfer.code;

import org.jspecify.annotations.NullMarked;
