package dev.binnacle.server.account.mail;

import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.MailRow;

import jakarta.mail.MessagingException;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Mails, written in the transaction that asks for them and sent after it. Where no server is set
 * they stay, and the console shows them.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int LONGEST_PROBLEM = 1_000;
    private static final int AT_ONCE = 50;
    private final AccountStore store;
    private final InstantSource clock;
    private final @Nullable Smtp smtp;

    /**
     * @param server null = nothing sends
     */
    public Outbox(AccountStore store, InstantSource clock, @Nullable MailServer server) {
        this.store = store;
        this.clock = clock;
        this.smtp = server == null ? null : new Smtp(server);
    }

    /** Writes a mail within this transaction. */
    public void add(Session db, String recipient, String kind, Map<String, String> values) {
        Letter letter = Letter.of(kind, values);
        var row = new MailRow();
        row.recipient = recipient;
        row.kind = kind;
        row.subject = letter.subject();
        row.body = letter.body();
        row.createdAt = clock.instant();
        db.persist(row);
        db.createMutationQuery("delete from MailRow where createdAt < :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** The newest mails first. */
    public List<Mail> newest(int limit) {
        return store.call(db ->
                db
                        .createSelectionQuery("from MailRow order by id desc", MailRow.class)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row ->
                                new Mail(
                                        row.recipient,
                                        row.kind,
                                        row.subject,
                                        row.body,
                                        row.createdAt,
                                        row.sentAt,
                                        row.problem))
                        .toList());
    }

    /** Sends what waits, beside the caller's work: its time tells nothing. */
    public void send() {
        if (smtp != null) {
            Thread.ofVirtual().name("outbox").start(() -> sendAll(smtp));
        }
    }

    private void sendAll(Smtp server) {
        try {
            for (MailRow mail : waiting()) {
                Long id = mail.id;
                if (id != null && claim(id)) {
                    done(id, send(server, mail));
                }
            }
        } catch (RuntimeException failure) {
            LOG.warn("The outbox could not be sent", failure);
        }
    }

    private List<MailRow> waiting() {
        return store.call(db ->
                db.createSelectionQuery(
                                "from MailRow where sentAt is null and (claimedAt is null or"
                                        + " claimedAt < :stale) order by id",
                                MailRow.class)
                        .setParameter("stale", clock.instant().minus(CLAIM))
                        .setMaxResults(AT_ONCE)
                        .getResultList());
    }

    /** Whether this copy of the server is the one to send it. */
    private boolean claim(Long id) {
        Instant now = clock.instant();
        return store.call(db ->
                db.createMutationQuery(
                                        "update MailRow set claimedAt = :now where id = :id and"
                                                + " sentAt is null and (claimedAt is null or"
                                                + " claimedAt < :stale)")
                                .setParameter("now", now)
                                .setParameter("stale", now.minus(CLAIM))
                                .setParameter("id", id)
                                .executeUpdate()
                        == 1);
    }

    /** What kept a mail from being taken; null = nothing did. */
    private static @Nullable String send(Smtp server, MailRow mail) {
        try {
            server.send(mail.recipient, mail.subject, mail.body, mail.createdAt);
            return null;
        } catch (MessagingException | RuntimeException failure) {
            LOG.warn("A mail was not taken", failure);
            return String.valueOf(failure.getMessage());
        }
    }

    private void done(Long id, @Nullable String problem) {
        store.call(db -> {
            MailRow row = db.find(MailRow.class, id);
            if (row != null && problem == null) {
                row.sentAt = clock.instant();
                row.body = "";
                row.problem = null;
            } else if (row != null && problem != null) {
                row.problem = problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
            }
            return row != null;
        });
    }
}
