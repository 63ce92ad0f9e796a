@NullMarked
package dev.binnacle.server.request;

import org.jspecify.annotations.NullMarked;
