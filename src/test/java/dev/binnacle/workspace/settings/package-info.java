@NullMarked
package dev.binnacle.workspace.settings;

import org.jspecify.annotations.NullMarked;
