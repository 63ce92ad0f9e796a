/** Secrets and tokens: what requests prove themselves with, each lent to its own hosts alone. */
@org.jspecify.annotations.NullMarked
package dev.binnacle.api.auth;
