@NullMarked
package dev.binnacle.database.h2;

import org.jspecify.annotations.NullMarked;
