/** DDL of both databases as a syntax tree, every node with its place in the text. */
@NullMarked
package dev.binnacle.schema.ddl;

import org.jspecify.annotations.NullMarked;
