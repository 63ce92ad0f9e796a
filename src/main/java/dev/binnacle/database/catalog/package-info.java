/** Reads the structure of a database: queries in files, one reader for every database. */
@NullMarked
package dev.binnacle.database.catalog;

import org.jspecify.annotations.NullMarked;
