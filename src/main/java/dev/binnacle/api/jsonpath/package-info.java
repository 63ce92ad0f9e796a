/** JSONPath as RFC 9535 has it. */
@NullMarked
package dev.binnacle.api.jsonpath;

import org.jspecify.annotations.NullMarked;
