/** Insomnia's exports, versions 4 (JSON) and 5 (YAML). */
@NullMarked
package dev.binnacle.api.transfer.insomnia;

import org.jspecify.annotations.NullMarked;
