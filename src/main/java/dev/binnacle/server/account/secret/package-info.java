/** What proves who somebody is: passwords, one-time codes, second factors. */
@NullMarked
package dev.binnacle.server.account.secret;

import org.jspecify.annotations.NullMarked;
