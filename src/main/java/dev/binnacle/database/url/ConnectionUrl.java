package dev.binnacle.database.url;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.ConnectionSettings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What a pasted connection URL says: settings without secrets, and the password apart, if the URL
 * held one. Settings that are not on the allow-list are refused by name, so that a URL can do
 * nothing but lead to the host it shows.
 *
 * @param password to be put into the vault; null = none
 */
public record ConnectionUrl(ConnectionSettings settings, @Nullable String password) {

    /**
     * Reads {@code postgresql://…}, {@code jdbc:postgresql://…}, {@code jdbc:h2:file:…}, {@code
     * jdbc:h2:tcp://…}, {@code jdbc:h2:mem:…}.
     *
     * @throws dev.binnacle.base.ProblemException which never repeats the URL, for it may hold a
     *     password
     */
    public static ConnectionUrl parse(String text) {
        String url = text.strip();
        String lower = url.toLowerCase(Locale.ROOT);
        if (url.chars().anyMatch(Character::isISOControl)) {
            throw notUnderstood("It holds control characters.");
        }
        for (String scheme : List.of("postgresql://", "postgres://")) {
            if (lower.startsWith(scheme)) {
                return new PostgreSqlUrl(false).parse(url.substring(scheme.length()));
            }
        }
        if (lower.startsWith("jdbc:postgresql://")) {
            return new PostgreSqlUrl(true).parse(url.substring("jdbc:postgresql://".length()));
        }
        if (lower.startsWith("jdbc:h2:")) {
            return H2Url.parse(url.substring("jdbc:h2:".length()));
        }
        throw notUnderstood(
                "It begins with none of postgresql://, jdbc:postgresql:// and jdbc:h2:.");
    }

    static RuntimeException notUnderstood(String why) {
        return Problem.of(ProblemCode.URL_NOT_UNDERSTOOD, why).exception();
    }

    static RuntimeException notAllowed(List<String> names) {
        return Problem.of(
                        ProblemCode.SETTING_NOT_ALLOWED,
                        "The connection asks for settings that are not allowed: "
                                + String.join(", ", names)
                                + ".",
                        "")
                .exception();
    }

    /** Keeps a password out of whatever prints the record. */
    @Override
    public String toString() {
        return "ConnectionUrl[" + settings.location().display() + "]";
    }
}
