@NullMarked
package dev.binnacle.server.plan;

import org.jspecify.annotations.NullMarked;
