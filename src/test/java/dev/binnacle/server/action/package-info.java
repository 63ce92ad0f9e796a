@NullMarked
package dev.binnacle.server.action;

import org.jspecify.annotations.NullMarked;
