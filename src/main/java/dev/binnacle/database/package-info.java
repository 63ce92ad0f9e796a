@NullMarked
package dev.binnacle.database;

import org.jspecify.annotations.NullMarked;
