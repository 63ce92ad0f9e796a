@NullMarked
package dev.binnacle.api;

import org.jspecify.annotations.NullMarked;
