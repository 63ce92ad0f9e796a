package dev.binnacle.api.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables of an environment, parted: those whose value stands there, and those that name a secret
 * as {@code {{vault:NAME}}}.
 *
 * @param secrets names of secrets by names of variables
 */
public record SecretNames(Map<String, String> plain, Map<String, String> secrets) {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*vault:([^}]+)}}");

    public SecretNames {
        plain = Map.copyOf(plain);
        secrets = Map.copyOf(secrets);
    }

    public static SecretNames of(Map<String, String> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, String> secrets = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Matcher reference = REFERENCE.matcher(value.strip());
            if (reference.matches()) {
                secrets.put(name, reference.group(1).strip());
            } else {
                plain.put(name, value);
            }
        });
        return new SecretNames(plain, secrets);
    }
}
