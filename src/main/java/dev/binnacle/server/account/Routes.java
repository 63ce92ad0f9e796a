package dev.binnacle.server.account;

import dev.binnacle.server.account.key.SigningKeys;
import dev.binnacle.server.request.HttpAnswer;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Which call is answered where, and who may make it. */
final class Routes {
    private static final String ANY = "*";
    private final AccountSettings settings;
    private final SigningKeys signingKeys;
    private final List<Route> all;

    /** What a call must show before it is looked at further. */
    enum Guard {
        NONE,
        /** A key of a program that holds, where one is shown or the settings ask for it. */
        KEY,
        /** That it may administer accounts. */
        ADMIN
    }

    /** Answers one kind of call. */
    interface Handler {
        HttpAnswer answer(AccountCall call);
    }

    /**
     * One kind of call.
     *
     * @param path its parts; {@code *} stands for any
     */
    record Route(String method, List<String> path, Guard guard, Handler handler) {

        boolean fits(AccountCall call) {
            if (path.size() != call.path().size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!path.get(i).equals(ANY) && !path.get(i).equals(call.path().get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    Routes(Parts parts, KeyCalls keys, SigningKeys signingKeys) {
        this.settings = parts.settings();
        this.signingKeys = signingKeys;
        var signUp = new SignUpCalls(parts);
        var signIn = new SignInCalls(parts);
        var codes = new CodeCalls(parts);
        var verify = new VerifyCalls(parts);
        var user = new UserCalls(parts);
        var factors = new FactorCalls(parts);
        var admin = new AdminCalls(parts);
        var links = new LinkCalls(parts);
        var providers = new ProviderCalls(parts);
        this.all =
                List.of(
                        route("GET /health", Guard.NONE, this::health),
                        route("GET /settings", Guard.KEY, this::settings),
                        route("GET /.well-known/jwks.json", Guard.NONE, this::keySet),
                        route("POST /signup", Guard.KEY, signUp::signUp),
                        route("POST /token", Guard.KEY, signIn::token),
                        route("POST /sso", Guard.KEY, signIn::single),
                        route("POST /logout", Guard.KEY, signIn::signOut),
                        route("POST /recover", Guard.KEY, codes::recover),
                        route("POST /otp", Guard.KEY, codes::link),
                        route("POST /magiclink", Guard.KEY, codes::link),
                        route("POST /resend", Guard.KEY, codes::resend),
                        route("GET /reauthenticate", Guard.KEY, codes::reauthenticate),
                        route("POST /verify", Guard.KEY, verify::post),
                        route("GET /verify", Guard.NONE, verify::get),
                        route("GET /user", Guard.KEY, user::get),
                        route("PUT /user", Guard.KEY, user::change),
                        route("GET /user/identities/authorize", Guard.KEY, providers::link),
                        route("DELETE /user/identities/*", Guard.KEY, user::unlink),
                        route("POST /factors", Guard.KEY, factors::enroll),
                        route("POST /factors/*/challenge", Guard.KEY, factors::challenge),
                        route("POST /factors/*/verify", Guard.KEY, factors::verify),
                        route("DELETE /factors/*", Guard.KEY, factors::unenroll),
                        route("GET /authorize", Guard.NONE, providers::authorize),
                        route("GET /callback", Guard.NONE, providers::callback),
                        route("POST /invite", Guard.ADMIN, links::invite),
                        route("POST /admin/generate_link", Guard.ADMIN, links::generate),
                        route("GET /admin/users", Guard.ADMIN, admin::list),
                        route("POST /admin/users", Guard.ADMIN, admin::create),
                        route("GET /admin/users/*", Guard.ADMIN, admin::get),
                        route("PUT /admin/users/*", Guard.ADMIN, admin::change),
                        route("DELETE /admin/users/*", Guard.ADMIN, admin::delete),
                        route("GET /admin/users/*/factors", Guard.ADMIN, admin::factors),
                        route("DELETE /admin/users/*/factors/*", Guard.ADMIN, factors::remove),
                        route("GET /admin/api-keys", Guard.ADMIN, keys::list),
                        route("POST /admin/api-keys", Guard.ADMIN, keys::create),
                        route("DELETE /admin/api-keys/*", Guard.ADMIN, keys::revoke));
    }

    private static Route route(String call, Guard guard, Handler handler) {
        int blank = call.indexOf(' ');
        return new Route(
                call.substring(0, blank),
                List.of(call.substring(blank + 2).split("/")),
                guard,
                handler);
    }

    /** The route of a call; refuses a path that is none, and a method that it does not have. */
    Route find(AccountCall call) {
        boolean known = false;
        for (Route each : all) {
            if (each.fits(call)) {
                if (each.method().equals(call.http().method())) {
                    return each;
                }
                known = true;
            }
        }
        throw known
                ? AccountRefusal.of(405, "method_not_allowed", "Method not allowed")
                : AccountRefusal.of(404, "not_found", "There is no such path");
    }

    private HttpAnswer health(AccountCall call) {
        return Json.answer(
                200,
                Json.object()
                        .put("version", "binnacle")
                        .put("name", "GoTrue")
                        .put("description", "Accounts with the interface of Supabase Auth"));
    }

    private HttpAnswer settings(AccountCall call) {
        ObjectNode answer = Json.object();
        ObjectNode external = answer.putObject("external");
        external.put("email", true);
        external.put("phone", false);
        external.put("anonymous_users", settings.anonymousUsers());
        settings.providers().keySet().forEach(name -> external.put(name, true));
        answer.put("disable_signup", settings.signUpDisabled());
        answer.put("mailer_autoconfirm", settings.autoconfirm());
        answer.put("phone_autoconfirm", false);
        answer.put("sms_provider", "");
        answer.put("saml_enabled", false);
        return Json.answer(200, answer);
    }

    private HttpAnswer keySet(AccountCall call) {
        return Json.answer(200, Json.object(signingKeys.publicKeys().toString(true)));
    }
}
