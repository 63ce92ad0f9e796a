@NullMarked
package dev.binnacle.data.edit;

import org.jspecify.annotations.NullMarked;
