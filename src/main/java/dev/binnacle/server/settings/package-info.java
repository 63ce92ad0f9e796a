/** How a server is set up. */
@NullMarked
package dev.binnacle.server.settings;

import org.jspecify.annotations.NullMarked;
