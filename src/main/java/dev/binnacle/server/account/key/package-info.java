/** Keys that sign tokens, and keys that programs hold. */
@NullMarked
package dev.binnacle.server.account.key;

import org.jspecify.annotations.NullMarked;
