@NullMarked
package dev.binnacle.desktop.schema;

import org.jspecify.annotations.NullMarked;
