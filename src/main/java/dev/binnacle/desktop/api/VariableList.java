package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.Credentials;
import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.auth.Secrets;
import dev.binnacle.api.collection.Environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What variables stand for, each with where its value comes from; secrets without their values. */
final class VariableList {
    private List<Secrets.Known> secrets = List.of();
    private List<String> signIns = List.of();

    void know(List<Secrets.Known> known, List<String> names) {
        secrets = List.copyOf(known);
        signIns = List.copyOf(names);
    }

    /**
     * All of them; of two with one name the later wins.
     *
     * @param own those that the request itself gives a value
     */
    List<Variable> of(
            Environment console,
            Environment chosen,
            Map<String, Variable> captures,
            Map<String, String> own) {
        var values = new LinkedHashMap<String, Variable>();
        for (String name : signIns) {
            String source = "auth/" + name + ".properties, fetched when used";
            hide(values, Credentials.PREFIX + name, source);
        }
        secrets.forEach(each -> hide(values, each.name(), each.from() + ", " + hosts(each)));
        console.values().forEach((name, value) -> put(values, name, value, console.name()));
        chosen.values().forEach((name, value) -> put(values, name, value, chosen.name()));
        SecretNames.of(chosen.values())
                .secrets()
                .forEach((name, secret) -> hide(values, name, source(secret)));
        values.putAll(captures);
        own.forEach((name, value) -> put(values, name, value, "this request"));
        return List.copyOf(values.values());
    }

    private String source(String secret) {
        return secrets.stream()
                .filter(each -> each.name().equals(secret))
                .findFirst()
                .map(each -> "the vault: " + secret + ", " + hosts(each))
                .orElse("the vault: " + secret + ", which is not there yet");
    }

    private static String hosts(Secrets.Known secret) {
        return secret.hosts().isEmpty()
                ? "for any host"
                : "only for " + String.join(", ", secret.hosts());
    }

    private static void put(
            Map<String, Variable> values, String name, String value, String source) {
        values.put(name, new Variable(name, value, source, false));
    }

    private static void hide(Map<String, Variable> values, String name, String source) {
        values.put(name, new Variable(name, "", source, true));
    }
}
