package dev.binnacle.api.auth;

import dev.binnacle.api.Redaction;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Variables whose values are secrets, fetched when a request uses them. */
public interface SecretSource {
    /** Whether it gives a value to a variable. Fetches nothing. */
    boolean knows(String variable);

    /**
     * Null = it knows none of that name.
     *
     * @throws dev.binnacle.base.ProblemException when it should but cannot
     */
    @Nullable Secret find(String variable);

    /** The same, with a mark in place of every secret: it fetches nothing. */
    default SecretSource covered() {
        SecretSource open = this;
        return new SecretSource() {
            @Override
            public boolean knows(String variable) {
                return open.knows(variable);
            }

            @Override
            public @Nullable Secret find(String variable) {
                return knows(variable) ? new Secret(variable, Redaction.MARK, List.of()) : null;
            }
        };
    }

    static SecretSource none() {
        return new SecretSource() {
            @Override
            public boolean knows(String variable) {
                return false;
            }

            @Override
            public @Nullable Secret find(String variable) {
                return null;
            }
        };
    }
}
