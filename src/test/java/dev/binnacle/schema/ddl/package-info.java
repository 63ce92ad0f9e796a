@NullMarked
package dev.binnacle.schema.ddl;

import org.jspecify.annotations.NullMarked;
