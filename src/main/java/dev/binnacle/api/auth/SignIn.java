package dev.binnacle.api.auth;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a token is come by, from a file {@code auth/NAME.properties}. Values may hold templates.
 *
 * @param name of the file; its token is the variable {@code auth_NAME}
 * @param values as written
 */
public record SignIn(String name, Grant grant, Map<String, String> values) {
    private static final Set<String> KNOWN =
            Set.of(
                    "grant",
                    "token-url",
                    "authorize-url",
                    "client-id",
                    "client-secret",
                    "client-auth",
                    "username",
                    "password",
                    "scope",
                    "audience",
                    "resource",
                    "redirect-port",
                    "hosts");

    public SignIn {
        values = Map.copyOf(values);
    }

    /** The ways of OAuth 2. */
    public enum Grant {
        CLIENT_CREDENTIALS("client-credentials", "token-url", "client-id", "client-secret"),
        PASSWORD("password", "token-url", "client-id", "username", "password"),
        AUTHORIZATION_CODE("authorization-code", "token-url", "client-id", "authorize-url");

        private final String word;
        private final List<String> needs;

        Grant(String word, String... needs) {
            this.word = word;
            this.needs = List.of(needs);
        }

        /** As a file has it. */
        public String word() {
            return word;
        }
    }

    /**
     * Reads what a file says.
     *
     * @throws dev.binnacle.base.ProblemException when something is missing or not known
     */
    public static SignIn of(String name, Map<String, String> written) {
        Grant grant =
                Arrays.stream(Grant.values())
                        .filter(each -> each.word.equals(written.get("grant")))
                        .findFirst()
                        .orElseThrow(() ->
                                wrong(
                                        name,
                                        "Its grant is one of client-credentials, password,"
                                                + " authorization-code."));
        for (String need : grant.needs) {
            if (written.getOrDefault(need, "").isBlank()) {
                throw wrong(name, "It lacks " + need + ".");
            }
        }
        for (String key : new TreeMap<>(written).keySet()) {
            if (!KNOWN.contains(key)) {
                throw wrong(name, "It says " + key + ", which is not known.");
            }
        }
        return new SignIn(name, grant, written);
    }

    /** Empty = the file does not say. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    private static RuntimeException wrong(String name, String detail) {
        return Problem.of(
                        ProblemCode.SIGN_IN_FILE,
                        "auth/" + name + ".properties does not describe a sign-in.",
                        detail)
                .exception();
    }
}
