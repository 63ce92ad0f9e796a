@NullMarked
package dev.binnacle.server.token;

import org.jspecify.annotations.NullMarked;
