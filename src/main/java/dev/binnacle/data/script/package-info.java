@NullMarked
package dev.binnacle.data.script;

import org.jspecify.annotations.NullMarked;
