@NullMarked
package dev.binnacle.server.query;

import org.jspecify.annotations.NullMarked;
