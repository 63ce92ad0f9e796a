/** OpenCollection 1.0: one YAML file, or a folder of them. */
@NullMarked
package dev.binnacle.api.transfer.opencollection;

import org.jspecify.annotations.NullMarked;
