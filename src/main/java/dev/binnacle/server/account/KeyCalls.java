package dev.binnacle.server.account;

import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.account.key.ApiKeys;
import dev.binnacle.server.request.HttpAnswer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who administers accounts makes, sees and revokes keys of programs; our own, Supabase has none.
 */
final class KeyCalls {
    private static final Set<String> SCOPES = Set.of(ApiKey.REST, ApiKey.AUTH, ApiKey.ADMIN);
    private static final int LONGEST_NAME = 100;
    private final AccountSettings settings;
    private final ApiKeys keys;

    KeyCalls(AccountSettings settings, ApiKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    HttpAnswer list(AccountCall call) {
        ArrayNode all = Json.array();
        keys.all().forEach(each -> all.add(shown(each)));
        return Json.answer(200, all);
    }

    HttpAnswer create(AccountCall call) {
        ApiKey.Kind kind =
                switch (call.required("type").toLowerCase(Locale.ROOT)) {
                    case "publishable" -> ApiKey.Kind.PUBLISHABLE;
                    case "secret" -> ApiKey.Kind.SECRET;
                    default -> throw AccountRefusal.invalid("type is publishable or secret");
                };
        String name = call.required("name");
        if (name.length() > LONGEST_NAME) {
            throw AccountRefusal.invalid("name is too long");
        }
        boolean secret = kind == ApiKey.Kind.SECRET;
        Set<String> scopes = scopes(call, secret);
        String role = call.text("role");
        ApiKeys.Made made =
                keys.create(
                        name,
                        kind,
                        role != null
                                ? role
                                : secret ? settings.adminRole() : settings.visitorRole(),
                        scopes);
        return Json.answer(200, shown(made.key()).put("api_key", made.text()));
    }

    private static Set<String> scopes(AccountCall call, boolean secret) {
        Set<String> scopes = new TreeSet<>();
        for (JsonNode each : call.body().path("scopes")) {
            scopes.add(each.asString(""));
        }
        if (scopes.isEmpty()) {
            return secret ? SCOPES : Set.of(ApiKey.REST, ApiKey.AUTH);
        }
        if (!SCOPES.containsAll(scopes) || !secret && scopes.contains(ApiKey.ADMIN)) {
            throw AccountRefusal.invalid("scopes are rest, auth and, of a secret key, admin");
        }
        return scopes;
    }

    HttpAnswer revoke(AccountCall call) {
        if (!keys.revoke(call.id(2))) {
            throw AccountRefusal.of(404, "api_key_not_found", "There is no such key that holds");
        }
        return Json.answer(200, Json.object());
    }

    private static ObjectNode shown(ApiKey key) {
        ObjectNode shown = Json.object();
        shown.put("id", key.id().toString());
        shown.put("name", key.name());
        shown.put("type", key.kind().name().toLowerCase(Locale.ROOT));
        shown.put("prefix", key.prefix());
        shown.put("role", key.role());
        ArrayNode scopes = shown.putArray("scopes");
        new TreeSet<>(key.scopes()).forEach(scopes::add);
        Json.time(shown, "created_at", key.created());
        Json.time(shown, "revoked_at", key.revoked());
        return shown;
    }
}
