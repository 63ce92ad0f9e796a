package dev.binnacle.server.account.key;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A key that a program holds, without the key itself.
 *
 * @param prefix how the key begins, to tell it from others
 * @param role that calls with it alone act as
 * @param scopes parts of the interface that it opens: {@code rest}, {@code auth}, {@code admin}
 * @param revoked null = it holds
 */
public record ApiKey(
        UUID id,
        String name,
        Kind kind,
        String prefix,
        String role,
        Set<String> scopes,
        Instant created,
        @Nullable Instant revoked) {
    /** May ask the REST interface. */
    public static final String REST = "rest";

    /** May ask the accounts what anybody may ask. */
    public static final String AUTH = "auth";

    /** May administer accounts. */
    public static final String ADMIN = "admin";

    /** What a key is for. */
    public enum Kind {
        /** May be seen by anybody: it stands in a page. */
        PUBLISHABLE("sb_publishable_"),
        /** For servers only. */
        SECRET("sb_secret_");

        private final String start;

        Kind(String start) {
            this.start = start;
        }

        /** How every such key begins; clients know it by that. */
        public String start() {
            return start;
        }
    }

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }
}
