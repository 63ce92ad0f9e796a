/** The interface described for people and programs: OpenAPI 3.1, Swagger 2.0. */
@NullMarked
package dev.binnacle.server.description;

import org.jspecify.annotations.NullMarked;
