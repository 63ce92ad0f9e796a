package dev.binnacle.server.account;

import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/** Who administers accounts invites people, and makes links to hand on. */
final class LinkCalls {
    private final Parts parts;

    LinkCalls(Parts parts) {
        this.parts = parts;
    }

    HttpAnswer invite(AccountCall call) {
        String email = email(call);
        ObjectNode answer =
                parts.store()
                        .call(db -> {
                            UserRow user = invited(db, call, email);
                            parts.codes()
                                    .send(
                                            db,
                                            user,
                                            Purpose.INVITE,
                                            email,
                                            null,
                                            parts.redirects().target(call));
                            return parts.users().shown(db, user);
                        });
        parts.outbox().send();
        return Json.answer(200, answer);
    }

    private UserRow invited(Session db, AccountCall call, String email) {
        UserRow user = parts.users().byEmail(db, email);
        if (user != null && user.emailConfirmedAt != null) {
            throw AccountRefusal.of(
                    422,
                    "email_exists",
                    "A user with this email address has already been registered");
        }
        if (user == null) {
            user = parts.users().create(db, email, call.object("data"));
            parts.users().identifyByEmail(db, user);
        }
        user.invitedAt = parts.clock().instant();
        return user;
    }

    HttpAnswer generate(AccountCall call) {
        String type = call.required("type");
        String email = email(call);
        String asked = call.text("redirect_to");
        String target =
                asked == null ? parts.redirects().target(call) : parts.redirects().target(asked);
        String password = call.text("password");
        String kept = password == null ? null : parts.kept(password);
        return Json.answer(
                200,
                parts.store()
                        .<ObjectNode>call(db -> {
                            UserRow user = parts.users().byEmail(db, email);
                            return switch (type) {
                                case "signup" ->
                                        link(
                                                db,
                                                signedUp(db, call, user, email, kept),
                                                Purpose.SIGNUP,
                                                email,
                                                target);
                                case "invite" ->
                                        link(
                                                db,
                                                invited(db, call, email),
                                                Purpose.INVITE,
                                                email,
                                                target);
                                case "magiclink" -> {
                                    UserRow made =
                                            user == null
                                                    ? signedUp(db, call, null, email, null)
                                                    : user;
                                    yield link(
                                            db,
                                            made,
                                            made.emailConfirmedAt == null
                                                    ? Purpose.SIGNUP
                                                    : Purpose.MAGICLINK,
                                            email,
                                            target);
                                }
                                case "recovery" ->
                                        link(db, known(user), Purpose.RECOVERY, email, target);
                                case "email_change_new", "email_change_current" ->
                                        change(db, call, known(user), target);
                                default ->
                                        throw AccountRefusal.invalid(
                                                "Invalid email action link type");
                            };
                        }));
    }

    private static UserRow known(@Nullable UserRow user) {
        if (user == null) {
            throw AccountRefusal.of(404, "user_not_found", "User with this email not found");
        }
        return user;
    }

    private UserRow signedUp(
            Session db,
            AccountCall call,
            @Nullable UserRow known,
            String email,
            @Nullable String kept) {
        if (known != null && known.emailConfirmedAt != null) {
            throw AccountRefusal.of(
                    422,
                    "email_exists",
                    "A user with this email address has already been registered");
        }
        UserRow user = known == null ? parts.users().create(db, email, call.object("data")) : known;
        user.password = kept == null ? user.password : kept;
        parts.users().identifyByEmail(db, user);
        return user;
    }

    private ObjectNode change(Session db, AccountCall call, UserRow user, String target) {
        String next = call.mail("new_email");
        if (next == null) {
            throw AccountRefusal.invalid("new_email is missing");
        }
        user.emailChange = next;
        user.emailChangeSentAt = parts.clock().instant();
        return link(db, user, Purpose.EMAIL_CHANGE, next, target);
    }

    private ObjectNode link(
            Session db, UserRow user, Purpose purpose, String address, String target) {
        Codes.Issued issued = parts.codes().issue(db, user, purpose, address, null, target);
        ObjectNode answer = parts.users().shown(db, user);
        answer.put("action_link", issued.link());
        answer.put("email_otp", issued.code());
        answer.put("hashed_token", issued.token());
        answer.put("redirect_to", target);
        answer.put("verification_type", purpose.type());
        return answer;
    }

    private static String email(AccountCall call) {
        String email = call.mail("email");
        if (email == null) {
            throw AccountRefusal.invalid("An email address is required");
        }
        return email;
    }
}
