package dev.binnacle.server.settings;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of the settings that accounts have; what each means stands at {@code AccountSettings}. */
final class AccountSettingNames {
    private static final Set<String> ALL =
            Set.of(
                    "auth-schema",
                    "auth-site-url",
                    "auth-uri-allow-list",
                    "auth-external-url",
                    "auth-external-providers",
                    "auth-jwt-algorithm",
                    "auth-jwt-exp",
                    "auth-jwt-rotation-days",
                    "auth-reuse-interval",
                    "auth-admin-role",
                    "auth-anonymous-role",
                    "auth-api-key-required",
                    "auth-disable-signup",
                    "auth-anonymous-users-enabled",
                    "auth-manual-linking-enabled",
                    "auth-mailer-autoconfirm",
                    "auth-mailer-otp-exp",
                    "auth-mailer-otp-length",
                    "auth-smtp-host",
                    "auth-smtp-port",
                    "auth-smtp-user",
                    "auth-smtp-password",
                    "auth-smtp-protection",
                    "auth-smtp-admin-email",
                    "auth-smtp-sender-name",
                    "auth-smtp-max-frequency",
                    "auth-password-min-length",
                    "auth-password-reauthentication",
                    "auth-mfa-max-factors",
                    "auth-rate-sign-ins",
                    "auth-rate-address",
                    "auth-trusted-proxies");
    private static final Pattern PROVIDER =
            Pattern.compile("auth-external-.+-(issuer|client-id|secret|scopes)");

    private AccountSettingNames() {}

    static boolean include(String name) {
        return ALL.contains(name) || PROVIDER.matcher(name).matches();
    }
}
