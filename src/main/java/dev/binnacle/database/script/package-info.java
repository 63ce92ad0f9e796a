@NullMarked
package dev.binnacle.database.script;

import org.jspecify.annotations.NullMarked;
