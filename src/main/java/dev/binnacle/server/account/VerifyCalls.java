package dev.binnacle.server.account;

import dev.binnacle.server.account.store.FlowRow;
import dev.binnacle.server.account.store.OneTimeTokenRow;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.HttpAnswer;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Takes codes and links that were mailed. */
final class VerifyCalls {
    private final Parts parts;

    VerifyCalls(Parts parts) {
        this.parts = parts;
    }

    /** By a program: the answer is a session. */
    HttpAnswer post(AccountCall call) {
        parts.limits().call(call);
        String type = call.required("type");
        String hash = call.text("token_hash");
        if (hash != null) {
            return Json.answer(200, session(call, byLink(hash, type)));
        }
        String email = call.mail("email");
        if (email == null && call.phone() != null) {
            // nothing is sent to phones
            throw Codes.expired();
        }
        if (email == null) {
            throw AccountRefusal.invalid("Only an email address or a token hash can be verified");
        }
        parts.limits().attempt(email);
        OneTimeTokenRow row = parts.codes().byCode(email, call.required("token"), Purpose.of(type));
        if (row == null) {
            throw Codes.expired();
        }
        parts.limits().succeeded(email);
        return Json.answer(200, session(call, row));
    }

    private OneTimeTokenRow byLink(String token, String type) {
        OneTimeTokenRow row = parts.codes().byLink(token, Purpose.of(type));
        if (row == null || row.userId == null) {
            throw Codes.expired();
        }
        return row;
    }

    private ObjectNode session(AccountCall call, OneTimeTokenRow row) {
        return parts.store()
                .call(db -> {
                    UserRow user = confirmed(db, row);
                    return parts.sessions().begin(db, user, "otp", call);
                });
    }

    /** By a link in a browser: it is sent on, with a session or a code for its client. */
    HttpAnswer get(AccountCall call) {
        String target = parts.redirects().target(call);
        try {
            parts.limits().call(call);
            String token = call.query("token");
            OneTimeTokenRow row =
                    byLink(
                            token.isEmpty() ? call.query("token_hash") : token,
                            call.query("type").toLowerCase(Locale.ROOT));
            return row.flowId == null ? withSession(call, row, target) : withCode(row, target);
        } catch (AccountRefusal refused) {
            return Redirects.refused(target, refused);
        }
    }

    private HttpAnswer withSession(AccountCall call, OneTimeTokenRow row, String target) {
        return Redirects.to(
                303, Redirects.withFragment(target, values(session(call, row), row.purpose)));
    }

    /** A session as a page finds it after {@code #}. */
    static Map<String, String> values(ObjectNode session, @Nullable String type) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name :
                new String[] {
                    "access_token", "expires_at", "expires_in", "refresh_token", "token_type"
                }) {
            values.put(name, session.path(name).asString());
        }
        if (type != null) {
            values.put("type", type);
        }
        return values;
    }

    private HttpAnswer withCode(OneTimeTokenRow row, String target) {
        String code =
                parts.store()
                        .call(db -> {
                            FlowRow flow = db.find(FlowRow.class, row.flowId);
                            if (flow == null) {
                                throw Codes.expired();
                            }
                            return parts.flows().grant(flow, confirmed(db, row));
                        });
        return Redirects.to(303, Redirects.withQuery(target, Map.of("code", code)));
    }

    /** Uses the code up; its account has shown that the address is theirs. */
    private UserRow confirmed(Session db, OneTimeTokenRow row) {
        parts.codes().take(db, row);
        if (row.userId == null) {
            throw Codes.expired();
        }
        UserRow user = parts.users().required(db, row.userId);
        if (parts.users().isBanned(user)) {
            throw AccountRefusal.banned();
        }
        boolean changes = row.purpose.equals(Purpose.EMAIL_CHANGE.type());
        if (changes) {
            if (!row.address.equals(user.emailChange)) {
                throw Codes.expired();
            }
            UserRow other = parts.users().byEmail(db, row.address);
            if (other != null && !other.id.equals(user.id)) {
                throw Codes.expired();
            }
            user.email = row.address;
            user.emailChange = null;
            user.anonymous = false;
            user.role = "authenticated";
        } else if (!row.address.equals(user.email)) {
            throw Codes.expired();
        }
        if (changes || user.emailConfirmedAt == null) {
            user.emailConfirmedAt = parts.clock().instant();
            user.updatedAt = user.emailConfirmedAt;
            parts.users().identifyByEmail(db, user);
        }
        return user;
    }
}
