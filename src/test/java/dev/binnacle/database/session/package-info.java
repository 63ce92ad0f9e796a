@NullMarked
package dev.binnacle.database.session;

import org.jspecify.annotations.NullMarked;
