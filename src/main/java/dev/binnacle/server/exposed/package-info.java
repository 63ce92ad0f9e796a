@NullMarked
package dev.binnacle.server.exposed;

import org.jspecify.annotations.NullMarked;
