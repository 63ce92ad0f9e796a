@NullMarked
package dev.binnacle.api.echo;

import org.jspecify.annotations.NullMarked;
