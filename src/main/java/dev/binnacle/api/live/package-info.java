/** What comes piece by piece over a connection that stays open. */
@NullMarked
package dev.binnacle.api.live;

import org.jspecify.annotations.NullMarked;
