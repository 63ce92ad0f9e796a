/** Tunnels through SSH servers. */
@NullMarked
package dev.binnacle.database.ssh;

import org.jspecify.annotations.NullMarked;
