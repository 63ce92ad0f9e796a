/** Users, roles and grants as PostgreSQL has them. */
@NullMarked
package dev.binnacle.access.postgresql;

import org.jspecify.annotations.NullMarked;
