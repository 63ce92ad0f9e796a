package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.draft.Templates;

import tools.jackson.databind.JsonNode;

/** Reads how a request or folder says who sends. */
final class OpenAuth {
    private OpenAuth() {}

    /** What is said here, or what was said above. */
    static Auth of(JsonNode auth, Auth inherited) {
        if (!auth.isObject()) {
            return Nodes.text(auth).equals("none") ? new Auth.None() : inherited;
        }
        String type = Nodes.text(auth, "type");
        return switch (type) {
            case "", "inherit" -> inherited;
            case "none" -> new Auth.None();
            case "basic" -> new Auth.Basic(get(auth, "username"), get(auth, "password"));
            case "bearer" -> new Auth.Bearer("Bearer", get(auth, "token"));
            case "apikey" ->
                    new Auth.ApiKey(
                            get(auth, "key"),
                            get(auth, "value"),
                            Auth.Place.of(Nodes.text(auth, "placement")));
            case "digest", "ntlm" ->
                    new Auth.Challenge(type, get(auth, "username"), get(auth, "password"));
            case "awsv4" ->
                    new Auth.Aws(
                            get(auth, "accessKeyId"),
                            get(auth, "secretAccessKey"),
                            get(auth, "sessionToken"),
                            Nodes.text(auth, "region", "us-east-1"),
                            Nodes.text(auth, "service", "execute-api"));
            case "oauth2" -> new Auth.OAuth2("", facts(auth));
            default -> new Auth.Unknown(type);
        };
    }

    private static String facts(JsonNode auth) {
        String flow = Nodes.text(auth, "flow").replace('_', ' ');
        String at = Nodes.text(auth, "accessTokenUrl");
        return (flow + (at.isEmpty() ? "" : " at " + at)).strip();
    }

    private static String get(JsonNode auth, String name) {
        return Templates.of(Nodes.text(auth, name), told -> {});
    }
}
