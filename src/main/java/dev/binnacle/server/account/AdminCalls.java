package dev.binnacle.server.account;

import dev.binnacle.server.account.secret.Passwords;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who administers accounts reads, makes, changes, bans and deletes them. */
final class AdminCalls {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;
    private static final String WANTED =
            "from UserRow where deletedAt is null and (:part = '' or locate(:part, lower(email)) >"
                    + " 0 or locate(:part, phone) > 0)";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(h|m|s)");
    private final Parts parts;

    AdminCalls(Parts parts) {
        this.parts = parts;
    }

    HttpAnswer list(AccountCall call) {
        int page = Math.max(1, number(call.query("page"), 1));
        int size = Math.clamp(number(call.query("per_page"), USUAL_PAGE), 1, LARGEST_PAGE);
        String part = call.query("filter").toLowerCase(Locale.ROOT);
        ObjectNode body = Json.object();
        ArrayNode all = body.putArray("users");
        body.put("aud", "authenticated");
        long total =
                parts.store()
                        .<Long>call(db -> {
                            db.createSelectionQuery(
                                            WANTED + " order by createdAt desc, id", UserRow.class)
                                    .setParameter("part", part)
                                    .setFirstResult((page - 1) * size)
                                    .setMaxResults(size)
                                    .getResultList()
                                    .forEach(user -> all.add(parts.users().shown(db, user)));
                            return db.createSelectionQuery("select count(*) " + WANTED, Long.class)
                                    .setParameter("part", part)
                                    .getSingleResult();
                        });
        long last = Math.max(1, (total + size - 1) / size);
        List<String> links = new ArrayList<>();
        if (page < last) {
            links.add(link(page + 1L, size, "next"));
        }
        links.add(link(last, size, "last"));
        return Json.answer(200, body)
                .with("X-Total-Count", Long.toString(total))
                .with("Link", String.join(", ", links))
                .with("Access-Control-Expose-Headers", "X-Total-Count, Link");
    }

    private static String link(long page, int size, String relation) {
        return "</admin/users?page=%d&per_page=%d>; rel=\"%s\"".formatted(page, size, relation);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    HttpAnswer get(AccountCall call) {
        UUID id = call.id(2);
        return Json.answer(
                200,
                parts.store()
                        .<ObjectNode>call(
                                db -> parts.users().shown(db, parts.users().required(db, id))));
    }

    HttpAnswer factors(AccountCall call) {
        UUID id = call.id(2);
        ArrayNode all = Json.array();
        parts.store()
                .call(db -> {
                    parts.users().required(db, id);
                    parts.users().factors(db, id).forEach(each -> all.add(Users.shown(each)));
                    return true;
                });
        return Json.answer(200, all);
    }

    HttpAnswer create(AccountCall call) {
        String email = call.mail("email");
        String phone = call.phone();
        if (email == null && phone == null) {
            throw AccountRefusal.invalid("Cannot create a user without either an email or phone");
        }
        String kept = kept(call);
        String id = call.text("id");
        return Json.answer(
                200,
                parts.store()
                        .<ObjectNode>call(db -> {
                            free(db, email, phone, null);
                            var user = new UserRow();
                            user.id = id == null ? user.id : AccountCall.id(id);
                            user.createdAt = parts.clock().instant();
                            user.email = email;
                            user.phone = phone;
                            change(user, call, kept);
                            db.persist(user);
                            parts.users().identifyByEmail(db, user);
                            return parts.users().shown(db, user);
                        }));
    }

    HttpAnswer change(AccountCall call) {
        UUID id = call.id(2);
        String email = call.mail("email");
        String phone = call.phone();
        String kept = kept(call);
        return Json.answer(
                200,
                parts.store()
                        .<ObjectNode>call(db -> {
                            UserRow user = parts.users().required(db, id);
                            free(db, email, phone, user);
                            if (email != null) {
                                user.emailConfirmedAt =
                                        email.equals(user.email)
                                                ? user.emailConfirmedAt
                                                : parts.clock().instant();
                                user.email = email;
                            }
                            user.phone = phone == null ? user.phone : phone;
                            change(user, call, kept);
                            parts.users().identifyByEmail(db, user);
                            if (kept != null || parts.users().isBanned(user)) {
                                parts.sessions().endAll(db, id, null);
                            }
                            return parts.users().shown(db, user);
                        }));
    }

    private void free(
            Session db, @Nullable String email, @Nullable String phone, @Nullable UserRow self) {
        UserRow mail = email == null ? null : parts.users().byEmail(db, email);
        if (mail != null && (self == null || !mail.id.equals(self.id))) {
            throw AccountRefusal.of(
                    422,
                    "email_exists",
                    "A user with this email address has already been registered");
        }
        UserRow called = phone == null ? null : parts.users().byPhone(db, phone);
        if (called != null && (self == null || !called.id.equals(self.id))) {
            throw AccountRefusal.of(
                    422,
                    "phone_exists",
                    "A user with this phone number has already been registered");
        }
    }

    /** The hash to keep: of a password, or one that comes from elsewhere; null = none was given. */
    private @Nullable String kept(AccountCall call) {
        String hash = call.text("password_hash");
        String password = call.text("password");
        if (hash == null) {
            return password == null ? null : parts.kept(password);
        }
        if (password != null) {
            throw AccountRefusal.invalid("Only a password or a password hash should be provided");
        }
        if (!Passwords.isHash(hash)) {
            throw AccountRefusal.invalid("password_hash is neither bcrypt nor Argon2");
        }
        return hash;
    }

    private void change(UserRow user, AccountCall call, @Nullable String kept) {
        Instant now = parts.clock().instant();
        user.updatedAt = now;
        user.password = kept == null ? user.password : kept;
        if (call.is("email_confirm", false) && user.emailConfirmedAt == null) {
            user.emailConfirmedAt = now;
        }
        if (call.is("phone_confirm", false) && user.phoneConfirmedAt == null) {
            user.phoneConfirmedAt = now;
        }
        String role = call.text("role");
        user.role = role == null ? user.role : role;
        ObjectNode own = call.object("user_metadata");
        if (own != null) {
            user.userMetadata = Users.merged(user.userMetadata, own);
        }
        ObjectNode app = call.object("app_metadata");
        if (app != null) {
            user.appMetadata = Users.merged(user.appMetadata, app);
        }
        String ban = call.text("ban_duration");
        if (ban != null) {
            user.bannedUntil = ban.equals("none") ? null : now.plus(duration(ban));
        }
    }

    /** As {@code 1h30m}. */
    private static Duration duration(String text) {
        Duration sum = Duration.ZERO;
        Matcher part = DURATION.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            long count = Long.parseLong(part.group(1));
            sum =
                    sum.plus(
                            switch (part.group(2)) {
                                case "h" -> Duration.ofHours(count);
                                case "m" -> Duration.ofMinutes(count);
                                default -> Duration.ofSeconds(count);
                            });
            end = part.end();
        }
        if (end == 0 || end != text.length() || sum.toDays() > 365_000) {
            throw AccountRefusal.invalid("invalid format for ban duration: " + text);
        }
        return sum;
    }

    HttpAnswer delete(AccountCall call) {
        UUID id = call.id(2);
        boolean soft = call.is("should_soft_delete", false);
        parts.store()
                .call(db -> {
                    UserRow user = parts.users().required(db, id);
                    if (soft) {
                        forget(db, user);
                    } else {
                        db.remove(user);
                    }
                    return true;
                });
        return Json.answer(200, Json.object());
    }

    /** Keeps the row, for what refers to it, without anything of the person. */
    private void forget(Session db, UserRow user) {
        parts.sessions().endAll(db, user.id, null);
        parts.users().identities(db, user.id).forEach(db::remove);
        parts.users().factors(db, user.id).forEach(db::remove);
        user.email = null;
        user.phone = null;
        user.password = null;
        user.emailChange = null;
        user.userMetadata = "{}";
        user.appMetadata = "{}";
        user.deletedAt = parts.clock().instant();
    }
}
