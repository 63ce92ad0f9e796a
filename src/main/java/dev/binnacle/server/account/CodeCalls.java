package dev.binnacle.server.account;

import dev.binnacle.server.account.store.FlowRow;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Asks for codes and links by mail. What is answered does not tell whether there is an account. */
final class CodeCalls {
    private final Parts parts;

    CodeCalls(Parts parts) {
        this.parts = parts;
    }

    /** Whether an account is one to mail for this purpose. */
    private interface Fits {
        boolean test(UserRow user);
    }

    HttpAnswer recover(AccountCall call) {
        String email = address(call);
        parts.store()
                .call(db ->
                        mail(db, call, parts.users().byEmail(db, email), Purpose.RECOVERY, email));
        return sent();
    }

    /** A link and a code to sign in with; makes an account where there is none, if asked to. */
    HttpAnswer link(AccountCall call) {
        if (call.text("phone") != null && call.text("email") == null) {
            throw noPhones();
        }
        String email = address(call);
        boolean makes = call.is("create_user", true) && !parts.settings().signUpDisabled();
        parts.store()
                .call(db -> {
                    UserRow user = parts.users().byEmail(db, email);
                    if (user == null && makes) {
                        user = parts.users().create(db, email, call.object("data"));
                        parts.users().identifyByEmail(db, user);
                    }
                    boolean first = user != null && user.emailConfirmedAt == null;
                    return mail(db, call, user, first ? Purpose.SIGNUP : Purpose.MAGICLINK, email);
                });
        return sent();
    }

    HttpAnswer resend(AccountCall call) {
        String type = call.required("type");
        if (type.equals("sms") || type.equals("phone_change")) {
            throw noPhones();
        }
        String email = address(call);
        parts.store()
                .call(db ->
                        switch (type) {
                            case "signup" -> {
                                UserRow user = parts.users().byEmail(db, email);
                                yield mail(
                                        db,
                                        call,
                                        fitting(user, each -> each.emailConfirmedAt == null),
                                        Purpose.SIGNUP,
                                        email);
                            }
                            case "email_change" -> {
                                UserRow user = parts.users().byEmail(db, email);
                                String next = user == null ? null : user.emailChange;
                                yield mail(
                                        db,
                                        call,
                                        next == null ? null : user,
                                        Purpose.EMAIL_CHANGE,
                                        next == null ? email : next);
                            }
                            default ->
                                    throw AccountRefusal.invalid(
                                            "Missing one of these types: signup, email_change, sms,"
                                                    + " phone_change");
                        });
        return sent();
    }

    private static @Nullable UserRow fitting(@Nullable UserRow user, Fits fits) {
        return user != null && fits.test(user) ? user : null;
    }

    /** A code for who is signed in, before they change what matters. */
    HttpAnswer reauthenticate(AccountCall call) {
        parts.limits().call(call);
        parts.callers()
                .<Boolean>as(
                        call,
                        (db, present) -> {
                            UserRow user = present.user();
                            String email = user.email;
                            if (email == null) {
                                throw AccountRefusal.invalid(
                                        "Reauthentication requires the user to have an email");
                            }
                            parts.limits().mail(email);
                            parts.codes()
                                    .send(
                                            db,
                                            user,
                                            Purpose.REAUTHENTICATION,
                                            email,
                                            null,
                                            target(call));
                            return true;
                        });
        return sent();
    }

    private String target(AccountCall call) {
        return parts.redirects().target(call);
    }

    private String address(AccountCall call) {
        parts.limits().call(call);
        String email = call.mail("email");
        if (email == null) {
            throw AccountRefusal.invalid("An email address is required");
        }
        parts.limits().mail(email);
        return email;
    }

    private boolean mail(
            Session db, AccountCall call, @Nullable UserRow user, Purpose purpose, String email) {
        String redirect = target(call);
        FlowRow flow =
                parts.flows()
                        .begin(
                                db,
                                call.text("code_challenge"),
                                call.text("code_challenge_method"),
                                "otp",
                                redirect);
        parts.codes().send(db, user, purpose, email, flow, redirect);
        return true;
    }

    private HttpAnswer sent() {
        parts.outbox().send();
        return Json.answer(200, Json.object());
    }

    private static AccountRefusal noPhones() {
        return AccountRefusal.of(400, "phone_provider_disabled", "Unsupported phone provider");
    }
}
