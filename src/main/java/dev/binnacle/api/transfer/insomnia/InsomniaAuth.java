package dev.binnacle.api.transfer.insomnia;

import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Reads how a request or folder says who sends. */
final class InsomniaAuth {
    private InsomniaAuth() {}

    static Auth of(JsonNode auth, Auth inherited, InsomniaText text) {
        String type = Nodes.text(auth, "type");
        UnaryOperator<String> get = name -> text.of(Nodes.text(auth, name), told -> {});
        if (Nodes.is(auth, "disabled")) {
            return new Auth.None();
        }
        return switch (type) {
            case "" -> inherited;
            case "none" -> new Auth.None();
            case "basic" -> new Auth.Basic(get.apply("username"), get.apply("password"));
            case "bearer" ->
                    new Auth.Bearer(Nodes.text(auth, "prefix", "Bearer"), get.apply("token"));
            case "apikey" ->
                    new Auth.ApiKey(
                            get.apply("key"),
                            get.apply("value"),
                            Auth.Place.of(Nodes.text(auth, "addTo").toLowerCase(Locale.ROOT)));
            case "digest", "ntlm" ->
                    new Auth.Challenge(type, get.apply("username"), get.apply("password"));
            case "iam" ->
                    new Auth.Aws(
                            get.apply("accessKeyId"),
                            get.apply("secretAccessKey"),
                            get.apply("sessionToken"),
                            Nodes.text(auth, "region", "us-east-1"),
                            Nodes.text(auth, "service", "execute-api"));
            case "oauth2" ->
                    new Auth.OAuth2(
                            "",
                            (Nodes.text(auth, "grantType").replace('_', ' ')
                                            + " at "
                                            + Nodes.text(auth, "accessTokenUrl"))
                                    .replaceFirst(" at $", ""));
            default -> new Auth.Unknown(type);
        };
    }
}
