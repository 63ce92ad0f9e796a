package dev.binnacle.server.account;

import dev.binnacle.server.account.mail.Outbox;
import dev.binnacle.server.account.secret.Tokens;
import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.FlowRow;
import dev.binnacle.server.account.store.OneTimeTokenRow;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.QueryString;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Codes and links that prove who reads an address. Each is good once, a code for five tries. */
final class Codes {
    private static final int TRIES = 5;
    private final AccountStore store;
    private final AccountSettings settings;
    private final InstantSource clock;
    private final Outbox outbox;

    Codes(AccountStore store, AccountSettings settings, InstantSource clock, Outbox outbox) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * A code and a link that were just made.
     *
     * @param token what the link holds
     */
    record Issued(Purpose purpose, String token, String code, String link) {}

    /**
     * @param user null = the address is unknown: all is done but the mail
     * @param flow ends with a code for its client; null = the link ends with a session
     */
    Issued issue(
            Session db,
            @Nullable UserRow user,
            Purpose purpose,
            String address,
            @Nullable FlowRow flow,
            String redirect) {
        Instant now = clock.instant();
        db.createMutationQuery("delete from OneTimeTokenRow where expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
        db.createMutationQuery(
                        "delete from OneTimeTokenRow where address = :address and purpose ="
                                + " :purpose")
                .setParameter("address", address)
                .setParameter("purpose", purpose.type())
                .executeUpdate();
        String token = (flow == null ? "" : "pkce_") + Tokens.random();
        String code = Tokens.digits(settings.codeLength());
        var row = new OneTimeTokenRow();
        row.userId = user == null ? null : user.id;
        row.purpose = purpose.type();
        row.address = address;
        row.linkHash = Tokens.hash(token);
        row.codeHash = Tokens.hash(row.linkHash + code);
        row.flowId = flow == null ? null : flow.id;
        row.createdAt = now;
        row.expiresAt = now.plus(settings.codeLife());
        db.persist(row);
        String link =
                "%s/verify?token=%s&type=%s&redirect_to=%s"
                        .formatted(
                                settings.externalUrl(), token, purpose.type(), readable(redirect));
        return new Issued(purpose, token, code, link);
    }

    /** Makes a code and a link, and mails them. */
    void send(
            Session db,
            @Nullable UserRow user,
            Purpose purpose,
            String address,
            @Nullable FlowRow flow,
            String redirect) {
        Issued issued = issue(db, user, purpose, address, flow, redirect);
        if (user == null) {
            return;
        }
        outbox.add(
                db,
                address,
                purpose.letter(),
                Map.of(
                        "site", settings.siteUrl(),
                        "link", issued.link(),
                        "code", issued.code()));
        Instant now = clock.instant();
        switch (purpose) {
            case SIGNUP, INVITE -> user.confirmationSentAt = now;
            case MAGICLINK, RECOVERY -> user.recoverySentAt = now;
            case EMAIL_CHANGE -> user.emailChangeSentAt = now;
            case REAUTHENTICATION -> user.reauthenticationSentAt = now;
        }
    }

    /** The row of a link's token; null = it does not hold. */
    @Nullable OneTimeTokenRow byLink(String token, Set<Purpose> purposes) {
        return store.call(db ->
                good(
                        db.createSelectionQuery(
                                        "from OneTimeTokenRow where linkHash = :hash",
                                        OneTimeTokenRow.class)
                                .setParameter("hash", Tokens.hash(token))
                                .getSingleResultOrNull(),
                        purposes));
    }

    /** The row of a code that was mailed to an address; null = it does not hold. A try counts. */
    @Nullable OneTimeTokenRow byCode(String address, String code, Set<Purpose> purposes) {
        return store.call(db -> {
            for (OneTimeTokenRow row :
                    db.createSelectionQuery(
                                    "from OneTimeTokenRow where address = :address order by"
                                            + " createdAt desc",
                                    OneTimeTokenRow.class)
                            .setParameter("address", address)
                            .getResultList()) {
                if (good(row, purposes) == null || !counted(db, row.id)) {
                    continue;
                }
                if (Tokens.equal(row.codeHash, Tokens.hash(row.linkHash + code))) {
                    return row.userId == null ? null : row;
                }
            }
            return null;
        });
    }

    private static boolean counted(Session db, UUID id) {
        return db.createMutationQuery(
                                "update OneTimeTokenRow set attempts = attempts + 1 where id = :id"
                                        + " and attempts < :tries")
                        .setParameter("id", id)
                        .setParameter("tries", TRIES)
                        .executeUpdate()
                == 1;
    }

    private @Nullable OneTimeTokenRow good(@Nullable OneTimeTokenRow row, Set<Purpose> purposes) {
        return row != null
                        && !row.expiresAt.isBefore(clock.instant())
                        && purposes.stream().anyMatch(each -> each.type().equals(row.purpose))
                ? row
                : null;
    }

    /** Uses a code up. */
    void take(Session db, OneTimeTokenRow row) {
        int taken =
                db.createMutationQuery("delete from OneTimeTokenRow where id = :id")
                        .setParameter("id", row.id)
                        .executeUpdate();
        if (taken != 1) {
            throw expired();
        }
    }

    /** A query may hold slashes and colons, and clients look for the address as they wrote it. */
    private static String readable(String address) {
        return QueryString.encoded(address).replace("%3A", ":").replace("%2F", "/");
    }

    static AccountRefusal expired() {
        return AccountRefusal.of(403, "otp_expired", "Token has expired or is invalid");
    }
}
