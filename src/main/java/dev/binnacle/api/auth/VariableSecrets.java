package dev.binnacle.api.auth;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Variables that an environment gives by the names of secrets, and tokens that are fetched. */
public final class VariableSecrets implements SecretSource {
    private static final String VAULT = "vault:";
    private final Map<String, String> names;
    private final Secrets secrets;
    private final SecretSource tokens;

    /**
     * @param names of secrets by names of variables
     * @param tokens asked where no secret is named
     */
    public VariableSecrets(Map<String, String> names, Secrets secrets, SecretSource tokens) {
        this.names = Map.copyOf(names);
        this.secrets = secrets;
        this.tokens = tokens;
    }

    @Override
    public boolean knows(String variable) {
        return variable.startsWith(VAULT)
                || names.containsKey(variable)
                || isKept(variable)
                || tokens.knows(variable);
    }

    /** A secret is a variable of its own name, where an environment says nothing else. */
    private boolean isKept(String variable) {
        return secrets.known().stream().anyMatch(known -> known.name().equals(variable));
    }

    @Override
    public @Nullable Secret find(String variable) {
        String name =
                variable.startsWith(VAULT)
                        ? variable.substring(VAULT.length()).strip()
                        : names.getOrDefault(variable, isKept(variable) ? variable : "");
        if (name.isEmpty()) {
            return tokens.find(variable);
        }
        Secret found = secrets.find(name);
        if (found == null) {
            throw Problem.of(
                            ProblemCode.SECRET_UNKNOWN,
                            "There is no secret " + name + ".",
                            "Asked for by {{" + variable + "}}.")
                    .exception();
        }
        return found;
    }
}
