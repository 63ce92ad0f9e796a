package dev.binnacle.server.h2.policy;

import dev.binnacle.database.Policy;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Row security as it is kept. Names of tables and roles differ by more than case.
 *
 * @param tables with row security
 * @param policies by table, whether it has row security or not
 * @param bypassing roles that no policy holds
 */
record KeptPolicies(
        Set<TableName> tables, Map<TableName, List<Policy>> policies, Set<String> bypassing) {
    private static final String NONE = "\u0003";

    /**
     * @param kept as {@code policy-kept.sql} gives it
     * @throws IllegalStateException where it is something else
     */
    static KeptPolicies of(String kept) {
        Set<TableName> tables = new HashSet<>();
        Map<TableName, List<Policy>> policies = new HashMap<>();
        Set<String> bypassing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : kept.isEmpty() ? new String[0] : kept.split("\u0002", -1)) {
            String[] parts = line.split("\u0001", -1);
            switch (parts[0] + parts.length) {
                case "table3" -> tables.add(key(parts[1], parts[2]));
                case "bypass2" -> bypassing.add(parts[1]);
                case "policy9" ->
                        policies.computeIfAbsent(key(parts[1], parts[2]), t -> new ArrayList<>())
                                .add(policy(parts));
                default -> throw new IllegalStateException("row security that cannot be read");
            }
        }
        return new KeptPolicies(tables, policies, bypassing);
    }

    private static Policy policy(String[] parts) {
        return new Policy(
                parts[3],
                parts[4],
                parts[5].equals("permissive"),
                parts[6],
                none(parts[7]),
                none(parts[8]));
    }

    private static @Nullable String none(String text) {
        return text.equals(NONE) ? null : text;
    }

    static TableName key(TableName table) {
        return key(table.schema(), table.name());
    }

    private static TableName key(String schema, String table) {
        return new TableName(schema.toLowerCase(Locale.ROOT), table.toLowerCase(Locale.ROOT));
    }

    boolean secures(TableName table) {
        return tables.contains(key(table));
    }

    /** Names of roles as DDL writes them. */
    static List<String> roles(String written) {
        List<String> roles = new ArrayList<>();
        for (Token token : Token.all(written)) {
            if (token.isName()) {
                roles.add(token.value());
            }
        }
        return roles;
    }
}
