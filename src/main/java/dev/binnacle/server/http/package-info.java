@NullMarked
package dev.binnacle.server.http;

import org.jspecify.annotations.NullMarked;
