/** What a newer description of an API says otherwise, and what that means for requests. */
@NullMarked
package dev.binnacle.api.openapi.change;

import org.jspecify.annotations.NullMarked;
