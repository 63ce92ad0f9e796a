package dev.binnacle.server.account;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.server.request.HeaderFields;
import dev.binnacle.server.request.HttpCall;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What those who run the server do with its people, without a token. Every refusal is a {@link
 * dev.binnacle.base.ProblemException} that says why.
 */
public final class Administration {
    /** As those of Supabase ban for good. */
    private static final String FOR_GOOD = "876000h";

    private final Parts parts;
    private final AdminCalls calls;

    Administration(Parts parts) {
        this.parts = parts;
        this.calls = new AdminCalls(parts);
    }

    /** Makes an account whose address counts as confirmed. */
    public void create(String mail, String password, String role) {
        ObjectNode body = Json.object();
        body.put("email", mail).put("password", password).put("email_confirm", true);
        if (!role.isBlank()) {
            body.put("role", role);
        }
        ask("POST", List.of(), body, calls::create);
    }

    /** Bans an account for good, which ends its sessions, or lifts the ban. */
    public void ban(UUID id, boolean banned) {
        ObjectNode body = Json.object().put("ban_duration", banned ? FOR_GOOD : "none");
        ask("PUT", List.of(id.toString()), body, calls::change);
    }

    /** Deletes an account with its sessions, factors and identities. */
    public void delete(UUID id) {
        ask("DELETE", List.of(id.toString()), Json.object(), calls::delete);
    }

    /**
     * Signs an account in without its password.
     *
     * @return the access token of a new session
     */
    public String signIn(UUID id) {
        return ask(
                "POST",
                List.of(id.toString()),
                Json.object(),
                call ->
                        parts.store()
                                .<String>call(db ->
                                        parts.sessions()
                                                .begin(
                                                        db,
                                                        parts.users().required(db, id),
                                                        "admin",
                                                        call)
                                                .path("access_token")
                                                .asString()));
    }

    private static <T> T ask(
            String method, List<String> below, ObjectNode body, Function<AccountCall, T> deed) {
        var path = new ArrayList<>(List.of("admin", "users"));
        path.addAll(below);
        var http =
                new HttpCall(
                        method, "/" + String.join("/", path), "", new HeaderFields(), new byte[0]);
        try {
            return deed.apply(new AccountCall(http, path, Map.of(), body, ""));
        } catch (AccountRefusal refused) {
            throw Problem.of(ProblemCode.VALUE_REFUSED, refused.message(), "").exception(refused);
        }
    }
}
