/** Other places where people sign in (OpenID Connect). */
@NullMarked
package dev.binnacle.server.account.provider;

import org.jspecify.annotations.NullMarked;
