package dev.binnacle.server.account;

import dev.binnacle.server.account.store.FlowRow;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/** New accounts: by mail and password, or without a name. */
final class SignUpCalls {
    private final Parts parts;

    SignUpCalls(Parts parts) {
        this.parts = parts;
    }

    HttpAnswer signUp(AccountCall call) {
        if (parts.settings().signUpDisabled()) {
            throw AccountRefusal.of(
                    422, "signup_disabled", "Signups not allowed for this instance");
        }
        parts.limits().call(call);
        String email = call.mail("email");
        String password = call.text("password");
        if (email == null && call.text("phone") != null) {
            throw AccountRefusal.of(400, "phone_provider_disabled", "Phone signups are disabled");
        }
        if (email == null && password == null) {
            return anonymous(call);
        }
        if (email == null || password == null) {
            throw AccountRefusal.invalid("Signup requires a valid password and email address");
        }
        return byMail(call, email, parts.kept(password));
    }

    private HttpAnswer anonymous(AccountCall call) {
        if (!parts.settings().anonymousUsers()) {
            throw AccountRefusal.of(
                    422, "anonymous_provider_disabled", "Anonymous sign-ins are disabled");
        }
        return Json.answer(
                200,
                parts.store()
                        .<ObjectNode>call(db -> {
                            UserRow user = parts.users().create(db, null, call.object("data"));
                            user.anonymous = true;
                            user.role = parts.settings().anonymousRole();
                            return parts.sessions().begin(db, user, "anonymous", call);
                        }));
    }

    private HttpAnswer byMail(AccountCall call, String email, String kept) {
        if (!parts.settings().autoconfirm()) {
            parts.limits().mail(email);
        }
        ObjectNode answer =
                parts.store()
                        .call(db -> {
                            UserRow user = parts.users().byEmail(db, email);
                            if (parts.settings().autoconfirm()) {
                                return confirmed(db, call, user, email, kept);
                            }
                            return unconfirmed(db, call, user, email, kept);
                        });
        parts.outbox().send();
        return Json.answer(200, answer);
    }

    private ObjectNode confirmed(
            Session db, AccountCall call, @Nullable UserRow known, String email, String kept) {
        if (known != null) {
            throw AccountRefusal.of(422, "user_already_exists", "User already registered");
        }
        UserRow user = create(db, call, email, kept);
        user.emailConfirmedAt = parts.clock().instant();
        parts.users().identifyByEmail(db, user);
        return parts.sessions().begin(db, user, "password", call);
    }

    /** The answer is the same whether there is an account already or not. */
    private ObjectNode unconfirmed(
            Session db, AccountCall call, @Nullable UserRow known, String email, String kept) {
        if (known != null && known.emailConfirmedAt != null) {
            parts.outbox()
                    .add(
                            db,
                            email,
                            "already-registered",
                            Map.of("site", parts.settings().siteUrl()));
            return parts.users().pretended(email, call.object("data"));
        }
        UserRow user = known == null ? create(db, call, email, kept) : known;
        String redirect = parts.redirects().target(call);
        FlowRow flow =
                parts.flows()
                        .begin(
                                db,
                                call.text("code_challenge"),
                                call.text("code_challenge_method"),
                                "otp",
                                redirect);
        parts.codes().send(db, user, Purpose.SIGNUP, email, flow, redirect);
        return known == null
                ? parts.users().shown(db, user)
                : parts.users().pretended(email, call.object("data"));
    }

    private UserRow create(Session db, AccountCall call, String email, String kept) {
        UserRow user = parts.users().create(db, email, call.object("data"));
        user.password = kept;
        parts.users().identifyByEmail(db, user);
        return user;
    }
}
