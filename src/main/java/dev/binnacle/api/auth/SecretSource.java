package dev.binnacle.api.auth;

import org.jspecify.annotations.Nullable;

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
