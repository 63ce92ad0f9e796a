/** Connection URLs, read into settings. */
@NullMarked
package dev.binnacle.database.url;

import org.jspecify.annotations.NullMarked;
