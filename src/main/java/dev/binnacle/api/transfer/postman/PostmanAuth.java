package dev.binnacle.api.transfer.postman;

import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Templates;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads how Postman says who sends. */
final class PostmanAuth {
    private PostmanAuth() {}

    /** What is said here, or what was said above. */
    static Auth of(JsonNode auth, Auth inherited) {
        String type = Nodes.text(auth, "type");
        Map<String, String> values = values(auth.path(type));
        return switch (type) {
            case "" -> inherited;
            case "noauth" -> new Auth.None();
            case "basic" -> new Auth.Basic(get(values, "username"), get(values, "password"));
            case "bearer" -> new Auth.Bearer("Bearer", get(values, "token"));
            case "apikey" ->
                    new Auth.ApiKey(
                            get(values, "key"),
                            get(values, "value"),
                            Auth.Place.of(get(values, "in")));
            case "digest", "ntlm" ->
                    new Auth.Challenge(type, get(values, "username"), get(values, "password"));
            case "awsv4" ->
                    new Auth.Aws(
                            get(values, "accessKey"),
                            get(values, "secretKey"),
                            get(values, "sessionToken"),
                            values.getOrDefault("region", "us-east-1"),
                            values.getOrDefault("service", "execute-api"));
            case "oauth2" ->
                    new Auth.OAuth2(
                            get(values, "accessToken"),
                            values.getOrDefault("headerPrefix", "Bearer").strip(),
                            Auth.Place.of(get(values, "addTokenTo")),
                            facts(values));
            default -> new Auth.Unknown(type);
        };
    }

    private static String get(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static String facts(Map<String, String> values) {
        String grant = get(values, "grant_type").replace('_', ' ').toLowerCase(Locale.ROOT);
        String at = get(values, "accessTokenUrl");
        return (grant + (at.isEmpty() ? "" : " at " + at)).strip();
    }

    /** A list of key and value in 2.1, an object in 2.0. */
    private static Map<String, String> values(JsonNode given) {
        Map<String, String> values = new HashMap<>();
        if (given.isArray()) {
            given.values()
                    .forEach(each ->
                            values.put(Nodes.text(each, "key"), text(Nodes.text(each, "value"))));
        } else if (given.isObject()) {
            given.properties()
                    .forEach(each -> values.put(each.getKey(), text(Nodes.text(each.getValue()))));
        }
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String text(String value) {
        return Templates.of(value, told -> {});
    }
}
