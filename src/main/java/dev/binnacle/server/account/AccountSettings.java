package dev.binnacle.server.account;

import dev.binnacle.server.account.key.SigningKeys;
import dev.binnacle.server.account.mail.MailServer;
import dev.binnacle.server.account.provider.OpenIdSettings;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.token.SecretKeys;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How accounts are set up. The names, all in the server's settings file (or as {@code PGRST_AUTH_…}
 * in its environment):
 *
 * <pre>
 * auth-schema                      auth   schema of the tables
 * auth-site-url                    http://localhost:3000   where people come back to
 * auth-uri-allow-list              further addresses to come back to, by commas; * in a part, ** across
 * auth-external-url                http://HOST:PORT/auth/v1   as people's browsers reach this interface
 * auth-jwt-algorithm               HS256 with a jwt-secret of 32 bytes, else ES256; or RS256
 * auth-jwt-exp                     3600   seconds an access token holds
 * auth-jwt-rotation-days           90     age after which another key signs; 0 = never
 * auth-reuse-interval              10     seconds in which a used refresh token may come again
 * auth-admin-role                  service_role   role that administers accounts
 * auth-anonymous-role              authenticated's rights unless set: role of anonymous accounts
 * auth-api-key-required            false  every call needs a key in the header apikey
 * auth-disable-signup              false
 * auth-anonymous-users-enabled     false
 * auth-manual-linking-enabled      false  who is signed in may add providers to the account and take them away
 * auth-mailer-autoconfirm          false  new addresses need no mail (a sign-up then tells whether there is an account)
 * auth-mailer-otp-exp              3600   seconds that codes and links hold
 * auth-mailer-otp-length           6
 * auth-smtp-host                   no mail is sent without it: mails stay in the outbox
 * auth-smtp-port                   587
 * auth-smtp-user, auth-smtp-password
 * auth-smtp-protection             starttls, tls or none
 * auth-smtp-admin-email            noreply@localhost   the sender
 * auth-smtp-sender-name            the name beside it
 * auth-smtp-max-frequency          60     seconds between two mails to one address
 * auth-password-min-length         8
 * auth-password-reauthentication   false  a session of more than a day needs a mailed code to change it
 * auth-mfa-max-factors             10
 * auth-rate-sign-ins               10     wrong passwords and codes of an account in ten minutes
 * auth-rate-address                60     sign-ins, sign-ups and mails of one network address in five minutes
 * auth-trusted-proxies             0      how many proxies before this server name the address (X-Forwarded-For)
 * auth-external-providers          names of OpenID Connect providers, by commas; each with
 * auth-external-NAME-issuer, auth-external-NAME-client-id, auth-external-NAME-secret,
 * auth-external-NAME-scopes        openid email profile
 * </pre>
 */
public final class AccountSettings {
    private static final int SHARED_BITS = 256;
    private final ServerSettings settings;

    public AccountSettings(ServerSettings settings) {
        this.settings = settings;
    }

    String schema() {
        return settings.text("auth-schema", "auth");
    }

    String siteUrl() {
        return settings.text("auth-site-url", "http://localhost:3000");
    }

    List<String> allowedUrls() {
        return settings.list("auth-uri-allow-list", "");
    }

    /** Without a slash at its end. */
    String externalUrl() {
        String url =
                settings.text(
                        "auth-external-url",
                        "http://" + settings.host() + ":" + settings.port() + "/auth/v1");
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    Duration tokenLife() {
        return seconds("auth-jwt-exp", 3600);
    }

    SigningKeys.Rotation rotation() {
        var shared = SecretKeys.shared(settings);
        String usual = shared != null && shared.size() >= SHARED_BITS ? "HS256" : "ES256";
        String algorithm = settings.text("auth-jwt-algorithm", usual);
        if (!List.of("HS256", "ES256", "RS256").contains(algorithm)) {
            throw new IllegalArgumentException("auth-jwt-algorithm is HS256, ES256 or RS256");
        }
        return new SigningKeys.Rotation(
                algorithm,
                Duration.ofDays(settings.number("auth-jwt-rotation-days", 90)),
                tokenLife());
    }

    Duration reuseInterval() {
        return seconds("auth-reuse-interval", 10);
    }

    String adminRole() {
        return settings.text("auth-admin-role", "service_role");
    }

    /** Role of those who have no account, and of publishable keys. */
    String visitorRole() {
        return settings.text("db-anon-role", "anon");
    }

    /** Role of accounts that signed in without a name. */
    String anonymousRole() {
        return settings.text("auth-anonymous-role", "authenticated");
    }

    boolean keyRequired() {
        return settings.is("auth-api-key-required", false);
    }

    boolean signUpDisabled() {
        return settings.is("auth-disable-signup", false);
    }

    boolean anonymousUsers() {
        return settings.is("auth-anonymous-users-enabled", false);
    }

    boolean manualLinking() {
        return settings.is("auth-manual-linking-enabled", false);
    }

    boolean autoconfirm() {
        return settings.is("auth-mailer-autoconfirm", false);
    }

    Duration codeLife() {
        return seconds("auth-mailer-otp-exp", 3600);
    }

    int codeLength() {
        return Math.clamp(settings.number("auth-mailer-otp-length", 6), 6, 10);
    }

    Duration mailInterval() {
        return seconds("auth-smtp-max-frequency", 60);
    }

    @Nullable MailServer mailServer() {
        String host = settings.text("auth-smtp-host");
        return host == null
                ? null
                : new MailServer(
                        host,
                        settings.number("auth-smtp-port", 587),
                        settings.text("auth-smtp-user"),
                        settings.text("auth-smtp-password"),
                        settings.text("auth-smtp-protection", "starttls"),
                        settings.text("auth-smtp-admin-email", "noreply@localhost"),
                        settings.text("auth-smtp-sender-name", ""));
    }

    int shortestPassword() {
        return settings.number("auth-password-min-length", 8);
    }

    boolean passwordNeedsReauthentication() {
        return settings.is("auth-password-reauthentication", false);
    }

    int mostFactors() {
        return settings.number("auth-mfa-max-factors", 10);
    }

    int triesOfAccount() {
        return Math.max(1, settings.number("auth-rate-sign-ins", 10));
    }

    int callsOfAddress() {
        return Math.max(1, settings.number("auth-rate-address", 60));
    }

    int trustedProxies() {
        return settings.number("auth-trusted-proxies", 0);
    }

    /** By name, in the order they are written. */
    Map<String, OpenIdSettings> providers() {
        Map<String, OpenIdSettings> providers = new LinkedHashMap<>();
        for (String name : settings.list("auth-external-providers", "")) {
            String start = "auth-external-" + name + "-";
            providers.put(
                    name,
                    new OpenIdSettings(
                            name,
                            settings.text(start + "issuer", ""),
                            settings.text(start + "client-id", ""),
                            settings.text(start + "secret", ""),
                            settings.text(start + "scopes", "openid email profile")));
        }
        return providers;
    }

    private Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(Math.max(0, settings.number(name, otherwise)));
    }
}
