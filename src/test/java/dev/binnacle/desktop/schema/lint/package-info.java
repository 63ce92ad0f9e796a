@NullMarked
package dev.binnacle.desktop.schema.lint;

import org.jspecify.annotations.NullMarked;
