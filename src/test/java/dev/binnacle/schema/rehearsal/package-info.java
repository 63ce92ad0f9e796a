@NullMarked
package dev.binnacle.schema.rehearsal;

import org.jspecify.annotations.NullMarked;
