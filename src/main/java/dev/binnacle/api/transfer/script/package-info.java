/** The lines of other tools' scripts that say what a check or a capture says. None is run. */
@NullMarked
package dev.binnacle.api.transfer.script;

import org.jspecify.annotations.NullMarked;
