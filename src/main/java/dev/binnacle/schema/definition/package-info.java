/** The structure as designed: files of DDL read into a catalog, and changes written back. */
@NullMarked
package dev.binnacle.schema.definition;

import org.jspecify.annotations.NullMarked;
