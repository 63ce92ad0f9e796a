@NullMarked
package dev.binnacle.api.body;

import org.jspecify.annotations.NullMarked;
