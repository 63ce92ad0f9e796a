package dev.binnacle.server.account.provider;

/**
 * How this server is known to a provider.
 *
 * @param issuer its address, below which {@code .well-known/openid-configuration} says the rest
 * @param scopes separated by blanks
 */
public record OpenIdSettings(
        String name, String issuer, String clientId, String secret, String scopes) {

    @Override
    public String toString() {
        return name + " at " + issuer;
    }
}
