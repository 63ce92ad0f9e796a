package dev.binnacle.server.account;

import dev.binnacle.server.account.secret.Passwords;
import dev.binnacle.server.account.store.FlowRow;
import dev.binnacle.server.account.store.IdentityRow;
import dev.binnacle.server.account.store.OneTimeTokenRow;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Who is signed in reads and changes their own account. */
final class UserCalls {
    private static final Duration RECENT = Duration.ofDays(1);
    private final Parts parts;

    UserCalls(Parts parts) {
        this.parts = parts;
    }

    HttpAnswer get(AccountCall call) {
        return Json.answer(
                200,
                parts.callers()
                        .<ObjectNode>as(
                                call, (db, present) -> parts.users().shown(db, present.user())));
    }

    HttpAnswer change(AccountCall call) {
        Callers.SignedIn caller = parts.callers().signedIn(call);
        String password = call.text("password");
        String email = call.mail("email");
        if (call.text("phone") != null) {
            throw AccountRefusal.of(
                    400, "phone_provider_disabled", "Phone numbers are not confirmed here");
        }
        UserRow before =
                parts.store()
                        .call(db -> {
                            Callers.Present present = parts.callers().present(db, caller);
                            checkLevel(db, present, password != null || email != null);
                            checkAge(present, password != null, call);
                            return present.user();
                        });
        String kept = password == null ? null : kept(call, before, password);
        checkNonce(call, before, password != null);
        ObjectNode answer =
                parts.store()
                        .call(db -> {
                            Callers.Present present = parts.callers().present(db, caller);
                            change(db, call, present, kept, email);
                            return parts.users().shown(db, present.user());
                        });
        parts.outbox().send();
        return Json.answer(200, answer);
    }

    private void checkLevel(Session db, Callers.Present present, boolean matters) {
        if (matters
                && !present.hasSecondFactor()
                && parts.users().hasVerifiedFactor(db, present.user().id)) {
            throw AccountRefusal.of(
                    401,
                    "insufficient_aal",
                    "AAL2 session is required to update email or password when MFA is enabled.");
        }
    }

    private void checkAge(Callers.Present present, boolean password, AccountCall call) {
        if (password
                && parts.settings().passwordNeedsReauthentication()
                && present.session().createdAt.plus(RECENT).isBefore(parts.clock().instant())
                && call.text("nonce") == null) {
            throw AccountRefusal.of(
                    400, "reauthentication_needed", "Password update requires reauthentication");
        }
    }

    /** The new password's hash; refuses one that stays, and a wrong old one where it is given. */
    private String kept(AccountCall call, UserRow user, String password) {
        String old = call.text("current_password");
        String name = user.id.toString();
        if (old != null) {
            parts.limits().attempt(name);
            if (parts.passwords().match(old, user.password) == Passwords.Match.NO) {
                throw AccountRefusal.of(
                        400, "current_password_invalid", "Current password is wrong");
            }
            parts.limits().succeeded(name);
        }
        if (user.password != null
                && parts.passwords().match(password, user.password) != Passwords.Match.NO) {
            throw AccountRefusal.of(
                    422,
                    "same_password",
                    "New password should be different from the old password.");
        }
        return parts.kept(password);
    }

    private void checkNonce(AccountCall call, UserRow user, boolean password) {
        String nonce = call.text("nonce");
        if (!password || nonce == null) {
            return;
        }
        OneTimeTokenRow row =
                user.email == null
                        ? null
                        : parts.codes()
                                .byCode(user.email, nonce, EnumSet.of(Purpose.REAUTHENTICATION));
        if (row == null) {
            throw AccountRefusal.of(
                    422, "reauthentication_not_valid", "Nonce has expired or is invalid");
        }
        parts.store()
                .call(db -> {
                    parts.codes().take(db, row);
                    return true;
                });
    }

    private void change(
            Session db,
            AccountCall call,
            Callers.Present present,
            @Nullable String kept,
            @Nullable String email) {
        UserRow user = present.user();
        ObjectNode data = call.object("data");
        if (data != null) {
            user.userMetadata = Users.merged(user.userMetadata, data);
        }
        if (kept != null) {
            user.password = kept;
            parts.sessions().endAll(db, user.id, present.session().id);
        }
        if (email != null && !email.equals(user.email)) {
            move(db, call, user, email);
        }
        user.updatedAt = parts.clock().instant();
    }

    private void move(Session db, AccountCall call, UserRow user, String email) {
        UserRow other = parts.users().byEmail(db, email);
        if (parts.settings().autoconfirm()) {
            if (other != null) {
                throw AccountRefusal.of(
                        422,
                        "email_exists",
                        "A user with this email address has already been registered");
            }
            user.email = email;
            user.emailConfirmedAt = parts.clock().instant();
            user.anonymous = false;
            user.role = "authenticated";
            parts.users().identifyByEmail(db, user);
            return;
        }
        parts.limits().mail(email);
        user.emailChange = email;
        String redirect = parts.redirects().target(call);
        FlowRow flow =
                parts.flows()
                        .begin(
                                db,
                                call.text("code_challenge"),
                                call.text("code_challenge_method"),
                                "otp",
                                redirect);
        // where the address has an account, nothing is mailed, and nothing here tells so
        UserRow asks = other == null ? user : null;
        parts.codes().send(db, asks, Purpose.EMAIL_CHANGE, email, flow, redirect);
        user.emailChangeSentAt = parts.clock().instant();
        if (user.email != null) {
            parts.outbox()
                    .add(
                            db,
                            user.email,
                            "email-change-notice",
                            Map.of("site", parts.settings().siteUrl(), "address", email));
        }
    }

    /** Takes one of several ways to sign in away. */
    HttpAnswer unlink(AccountCall call) {
        parts.checkLinking();
        return Json.answer(
                200,
                parts.callers()
                        .<ObjectNode>as(
                                call,
                                (db, present) -> {
                                    List<IdentityRow> all =
                                            parts.users().identities(db, present.user().id);
                                    IdentityRow gone =
                                            all.stream()
                                                    .filter(each -> each.id.equals(call.id(2)))
                                                    .findFirst()
                                                    .orElseThrow(() ->
                                                            AccountRefusal.of(
                                                                    404,
                                                                    "identity_not_found",
                                                                    "Identity not found"));
                                    if (all.size() < 2) {
                                        throw AccountRefusal.of(
                                                422,
                                                "single_identity_not_deletable",
                                                "User must have at least 1 identity after"
                                                        + " unlinking");
                                    }
                                    checkLevel(db, present, true);
                                    db.remove(gone);
                                    parts.users().nameProviders(db, present.user());
                                    return Json.object();
                                }));
    }
}
