package dev.binnacle.api.openapi;

import dev.binnacle.api.hurl.EntryWriter;
import dev.binnacle.api.hurl.SectionKind;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what an operation asks of its caller into requests, as variables without a value. */
final class Credentials {
    static final String AUTHORIZATION = "authorization";
    private static final String TOKEN = "token";
    private final Map<String, SecurityScheme> schemes;
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final Set<String> leftOut;

    /**
     * @param leftOut takes what cannot be written
     */
    Credentials(Map<String, SecurityScheme> schemes, Set<String> leftOut) {
        this.schemes = schemes;
        this.leftOut = leftOut;
    }

    /** The variables that the schemes may need. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (SecurityScheme each : schemes.values()) {
            switch (each.kind()) {
                case BEARER -> names.add(TOKEN);
                case BASIC -> names.addAll(List.of("username", "password"));
                case HEADER_KEY, QUERY_KEY, COOKIE_KEY ->
                        names.add(VariableNames.safe(each.carrier()));
                case OTHER -> {}
            }
        }
        return names;
    }

    /** The variables that a caller must fill in, each with what it is. */
    Map<String, String> wanted() {
        return wanted;
    }

    /** Writes the first way that can be written; a way that asks for nothing is the last choice. */
    void write(Operation operation, EntryWriter entry) {
        List<List<String>> ways =
                operation.security().stream().filter(way -> !way.isEmpty()).toList();
        for (List<String> way : ways) {
            if (way.stream().allMatch(this::writable)) {
                way.forEach(name -> write(name, entry));
                return;
            }
        }
        ways.stream()
                .flatMap(List::stream)
                .filter(name -> !writable(name))
                .forEach(name ->
                        leftOut.add(
                                "security "
                                        + name
                                        + ": there is no such scheme, or not for requests"));
    }

    private boolean writable(String name) {
        SecurityScheme scheme = schemes.get(name);
        return scheme != null && scheme.kind() != SecurityScheme.Kind.OTHER;
    }

    private void write(String name, EntryWriter entry) {
        SecurityScheme scheme = schemes.get(name);
        if (scheme == null) {
            return;
        }
        switch (scheme.kind()) {
            case BEARER ->
                    entry.header("Authorization", "Bearer " + variable(TOKEN, scheme.name()));
            case BASIC ->
                    entry.line(
                            SectionKind.BASIC_AUTH,
                            variable("username", scheme.name()),
                            variable("password", scheme.name()));
            case HEADER_KEY -> {
                if (OperationFile.isHeaderName(scheme.carrier())) {
                    entry.header(scheme.carrier(), key(scheme));
                }
            }
            case QUERY_KEY -> entry.line(SectionKind.QUERY, scheme.carrier(), key(scheme));
            case COOKIE_KEY -> entry.line(SectionKind.COOKIES, scheme.carrier(), key(scheme));
            case OTHER -> {}
        }
    }

    private String key(SecurityScheme scheme) {
        return variable(VariableNames.safe(scheme.carrier()), scheme.name());
    }

    private String variable(String variable, String scheme) {
        wanted.putIfAbsent(variable, scheme);
        return "{{" + variable + "}}";
    }

    /** Whether a parameter says what one of the operation's schemes says already. */
    boolean speaksFor(Operation operation, Parameter parameter) {
        boolean asked = operation.security().stream().anyMatch(way -> !way.isEmpty());
        if (parameter.place() == Parameter.Place.HEADER
                && parameter.name().equalsIgnoreCase("Authorization")) {
            return asked;
        }
        for (List<String> way : operation.security()) {
            for (String name : way) {
                SecurityScheme scheme = schemes.get(name);
                if (scheme != null && scheme.carrier().equalsIgnoreCase(parameter.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A header that says who calls, described as a parameter. */
    String authorization() {
        return variable(AUTHORIZATION, "header Authorization");
    }
}
