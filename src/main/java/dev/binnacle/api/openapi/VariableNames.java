package dev.binnacle.api.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of variables for the parameters of one path, none of them taken by something else. */
final class VariableNames {
    private static final Set<String> TAKEN =
            Set.of(OpenApiImport.BASE, Credentials.AUTHORIZATION, "newUuid", "newDate");
    private final Map<String, String> byParameter = new HashMap<>();
    private final Set<String> used = new HashSet<>(TAKEN);

    /**
     * @param others that must stay free
     */
    VariableNames(Set<String> others) {
        used.addAll(others);
    }

    String of(String parameter) {
        return byParameter.computeIfAbsent(
                parameter,
                name -> {
                    String free = safe(name);
                    while (!used.add(free)) {
                        free += "_";
                    }
                    return free;
                });
    }

    static String safe(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^[_-]+|[_-]+$", "");
        if (safe.isEmpty()) {
            return "value";
        }
        return Character.isDigit(safe.charAt(0)) ? "p" + safe : safe;
    }
}
