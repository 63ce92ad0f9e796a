/** Named business operations, written as text, that requests call like routines. */
@NullMarked
package dev.binnacle.server.action;

import org.jspecify.annotations.NullMarked;
