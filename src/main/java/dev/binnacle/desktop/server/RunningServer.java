package dev.binnacle.desktop.server;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A server at work. What reads the database waits, so inside jobs only; the traffic does not wait.
 */
public interface RunningServer extends AutoCloseable {
    /** Such as {@code http://127.0.0.1:8055}. */
    String address();

    /** What a role may call, in the paths' order; nothing for an empty role. */
    List<Route> routes(String role);

    /** Accounts, the newest first. */
    List<Account> people(int limit);

    /**
     * Makes an account that may sign in at once; the tables of accounts are made with the first.
     */
    void addPerson(String mail, String password, String role);

    /** Bans an account, which ends its sessions, or lifts the ban. */
    void ban(Account account, boolean banned);

    /** Deletes an account and what hangs on it. */
    void delete(Account account);

    /** Signs an account in: the token of its new session. */
    String tokenOf(Account account);

    /** Mails to people, the newest first. */
    List<Mail> mails(int limit);

    /** What the API offers, whoever may call it, as OpenAPI 3.1 in JSON. */
    String description();

    /** How many requests were answered since the start. */
    long answered();

    /** Those after the first so many that are still kept, oldest first. */
    List<Answered> answeredSince(long seen);

    /** A token that lets a request act as a role for a day. */
    String token(String role);

    /** Reads the database's structure again. */
    void reload();

    @Override
    void close();

    /**
     * A path and what may be done there.
     *
     * @param path below the server's address
     * @param kind "table", "view", "routine", …
     * @param methods such as "GET POST"
     * @param profile the schema that a header must name; empty = it need not
     * @param comment empty = none
     */
    record Route(String path, String profile, String kind, String methods, String comment) {}

    /**
     * An account.
     *
     * @param name its address or number, or "anonymous"
     * @param state "active", "unconfirmed", "banned" …
     */
    record Account(
            String id,
            String name,
            String role,
            String state,
            Instant created,
            @Nullable Instant lastSignIn) {}

    /**
     * A mail.
     *
     * @param state "waits", "sent", or why it was not taken
     */
    record Mail(String recipient, String subject, String body, Instant at, String state) {}

    /**
     * A request that was answered.
     *
     * @param role whose rights counted; empty = it was refused before
     * @param code of the refusal; empty = none
     * @param rows -1 = not known
     */
    record Answered(
            Instant at,
            String method,
            String route,
            String role,
            int status,
            String code,
            Duration took,
            long rows,
            long bytes) {}
}
