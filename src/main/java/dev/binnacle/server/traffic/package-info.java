/** What was asked of the server, measured. */
@NullMarked
package dev.binnacle.server.traffic;

import org.jspecify.annotations.NullMarked;
