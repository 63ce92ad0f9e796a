/** Users, roles and grants as H2 has them. */
@NullMarked
package dev.binnacle.access.h2;

import org.jspecify.annotations.NullMarked;
