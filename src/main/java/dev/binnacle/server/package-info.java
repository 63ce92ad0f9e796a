/** The backend's own REST server over any database. */
@NullMarked
package dev.binnacle.server;

import org.jspecify.annotations.NullMarked;
