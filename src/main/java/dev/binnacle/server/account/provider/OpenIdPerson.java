package dev.binnacle.server.account.provider;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Who signed in at a provider, as its token says.
 *
 * @param subject what the provider knows them by
 * @param email null = it did not say
 * @param emailVerified whether the provider made sure that the address is theirs
 * @param claims all it said
 */
public record OpenIdPerson(
        String subject, @Nullable String email, boolean emailVerified, Map<String, Object> claims) {

    public OpenIdPerson {
        claims = Map.copyOf(claims);
    }
}
