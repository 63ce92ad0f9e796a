@NullMarked
package dev.binnacle.server;

import org.jspecify.annotations.NullMarked;
