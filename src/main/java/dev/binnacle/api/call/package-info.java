@NullMarked
package dev.binnacle.api.call;

import org.jspecify.annotations.NullMarked;
