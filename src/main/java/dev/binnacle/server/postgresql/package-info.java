@NullMarked
package dev.binnacle.server.postgresql;

import org.jspecify.annotations.NullMarked;
