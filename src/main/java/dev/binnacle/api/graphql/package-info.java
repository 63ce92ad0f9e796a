/** GraphQL documents: what may stand at a place, what does not fit the server's schema. */
@NullMarked
package dev.binnacle.api.graphql;

import org.jspecify.annotations.NullMarked;
