/** Secrets, encrypted in a file of their own and bound to the host they are for. */
@NullMarked
package dev.binnacle.workspace.vault;

import org.jspecify.annotations.NullMarked;
