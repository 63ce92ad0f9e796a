@NullMarked
package dev.binnacle.api.hurl;

import org.jspecify.annotations.NullMarked;
