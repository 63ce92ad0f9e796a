/** Curl commands, as pasted from a shell, a browser or a manual, as requests. */
@NullMarked
package dev.binnacle.api.curl;

import org.jspecify.annotations.NullMarked;
