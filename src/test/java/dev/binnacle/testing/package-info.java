/** What tests share: real databases. */
@NullMarked
package dev.binnacle.testing;

import org.jspecify.annotations.NullMarked;
