/** Descriptions of APIs: OpenAPI 3 and Swagger 2, read without fetching anything. */
@NullMarked
package dev.binnacle.api.openapi;

import org.jspecify.annotations.NullMarked;
