/** The REST interface over embedded H2: few statements per request, the answer written here. */
@NullMarked
package dev.binnacle.server.h2;

import org.jspecify.annotations.NullMarked;
