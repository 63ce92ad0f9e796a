package dev.binnacle.server.account;

import dev.binnacle.server.account.secret.Passwords;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.HttpAnswer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Sessions begin by a password or a code, go on by a refresh token, and end. */
final class SignInCalls {
    private final Parts parts;

    SignInCalls(Parts parts) {
        this.parts = parts;
    }

    HttpAnswer token(AccountCall call) {
        ObjectNode answer =
                switch (call.query("grant_type")) {
                    case "password" -> byPassword(call);
                    case "refresh_token" ->
                            parts.sessions().refresh(call.required("refresh_token"));
                    case "pkce" -> parts.flows().exchange(call);
                    case "web3" ->
                            throw AccountRefusal.of(
                                    422, "web3_provider_disabled", "Web3 provider is disabled");
                    default ->
                            throw AccountRefusal.of(
                                    400, "unsupported_grant_type", "unsupported_grant_type");
                };
        return Json.answer(200, answer);
    }

    private ObjectNode byPassword(AccountCall call) {
        parts.limits().call(call);
        String email = call.mail("email");
        String phone = email == null ? call.phone() : null;
        String name = email == null ? phone : email;
        if (name == null) {
            throw AccountRefusal.invalid("missing email or phone");
        }
        String password = call.required("password");
        if (password.length() > Parts.LONGEST_PASSWORD) {
            throw wrong();
        }
        parts.limits().attempt(name);
        UserRow found = parts.store().call(db -> known(db, email, phone));
        Passwords.Match match =
                parts.passwords().match(password, found == null ? null : found.password);
        if (found == null || match == Passwords.Match.NO) {
            throw wrong();
        }
        parts.limits().succeeded(name);
        String kept = match == Passwords.Match.OLD ? parts.passwords().hash(password) : null;
        return parts.store()
                .call(db -> {
                    UserRow user = parts.users().required(db, found.id);
                    if (parts.users().isBanned(user)) {
                        throw AccountRefusal.banned();
                    }
                    if (email != null && user.emailConfirmedAt == null) {
                        throw AccountRefusal.of(400, "email_not_confirmed", "Email not confirmed");
                    }
                    if (phone != null && user.phoneConfirmedAt == null) {
                        throw AccountRefusal.of(400, "phone_not_confirmed", "Phone not confirmed");
                    }
                    if (kept != null) {
                        user.password = kept;
                    }
                    return parts.sessions().begin(db, user, "password", call);
                });
    }

    private @Nullable UserRow known(
            org.hibernate.Session db, @Nullable String email, @Nullable String phone) {
        if (email != null) {
            return parts.users().byEmail(db, email);
        }
        return phone == null ? null : parts.users().byPhone(db, phone);
    }

    private static AccountRefusal wrong() {
        return AccountRefusal.of(400, "invalid_credentials", "Invalid login credentials");
    }

    HttpAnswer signOut(AccountCall call) {
        String scope = call.query().getOrDefault("scope", "global");
        if (!List.of("global", "local", "others").contains(scope)) {
            throw AccountRefusal.invalid("Unsupported logout scope \"" + scope + "\"");
        }
        Callers.SignedIn caller = parts.callers().signedIn(call);
        parts.store()
                .call(db -> {
                    Callers.Present present = parts.callers().present(db, caller);
                    switch (scope) {
                        case "local" -> parts.sessions().end(db, present.session().id);
                        case "others" ->
                                parts.sessions()
                                        .endAll(db, present.user().id, present.session().id);
                        default -> parts.sessions().endAll(db, present.user().id, null);
                    }
                    return true;
                });
        return new HttpAnswer(204, "", List.of(), new byte[0]);
    }

    /** By a company's own provider. */
    HttpAnswer single(AccountCall call) {
        throw AccountRefusal.of(404, "saml_provider_disabled", "SAML 2.0 is disabled");
    }
}
