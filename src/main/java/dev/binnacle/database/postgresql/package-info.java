@NullMarked
package dev.binnacle.database.postgresql;

import org.jspecify.annotations.NullMarked;
