@NullMarked
package dev.binnacle.api.collection;

import org.jspecify.annotations.NullMarked;
