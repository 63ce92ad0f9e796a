package dev.binnacle.server.account.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.binnacle.server.account.secret.Tokens;
import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.ApiKeyRow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keys that programs hold. They are kept as hashes: a key is shown once, when it is made. */
public final class ApiKeys {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int SHOWN = 6;
    private static final int LONGEST = 200;
    private final AccountStore store;
    private final InstantSource clock;

    /** By hash, so that not every request asks; another copy's revocation is seen in seconds. */
    private final Cache<String, Optional<ApiKey>> found;

    public ApiKeys(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.found = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
    }

    /**
     * A key that was just made.
     *
     * @param text the key itself, never to be had again
     */
    public record Made(ApiKey key, String text) {}

    public static boolean looksLikeOne(@Nullable String text) {
        return text != null
                && (text.startsWith(ApiKey.Kind.PUBLISHABLE.start())
                        || text.startsWith(ApiKey.Kind.SECRET.start()));
    }

    public Made create(String name, ApiKey.Kind kind, String role, Set<String> scopes) {
        String text = kind.start() + Tokens.random();
        var row = new ApiKeyRow();
        row.name = name;
        row.kind = kind.name();
        row.prefix = text.substring(0, kind.start().length() + SHOWN);
        row.keyHash = Tokens.hash(text);
        row.role = role;
        row.scopes = String.join(",", new TreeSet<>(scopes));
        row.createdAt = clock.instant();
        store.call(db -> {
            db.persist(row);
            return true;
        });
        return new Made(key(row), text);
    }

    /** All there are, revoked ones too, newest first. */
    public List<ApiKey> all() {
        return store.call(db ->
                db
                        .createSelectionQuery(
                                "from ApiKeyRow order by createdAt desc, id", ApiKeyRow.class)
                        .getResultList()
                        .stream()
                        .map(ApiKeys::key)
                        .toList());
    }

    /** Whether there was such a key that held. */
    public boolean revoke(UUID id) {
        boolean revoked =
                store.call(db ->
                        db.createMutationQuery(
                                                "update ApiKeyRow set revokedAt = :now where id ="
                                                        + " :id and revokedAt is null")
                                        .setParameter("now", clock.instant())
                                        .setParameter("id", id)
                                        .executeUpdate()
                                == 1);
        found.invalidateAll();
        return revoked;
    }

    /** The key behind a text; null = it does not hold. */
    public @Nullable ApiKey holder(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        return found.get(Tokens.hash(text), this::read).orElse(null);
    }

    private Optional<ApiKey> read(String hash) {
        return store.call(db ->
                db
                        .createSelectionQuery(
                                "from ApiKeyRow where keyHash = :hash and revokedAt is null",
                                ApiKeyRow.class)
                        .setParameter("hash", hash)
                        .getResultList()
                        .stream()
                        .map(ApiKeys::key)
                        .findFirst());
    }

    private static ApiKey key(ApiKeyRow row) {
        return new ApiKey(
                row.id,
                row.name,
                ApiKey.Kind.valueOf(row.kind),
                row.prefix,
                row.role,
                Set.of(row.scopes.split(",")),
                row.createdAt,
                row.revokedAt);
    }
}
