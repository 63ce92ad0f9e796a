package dev.binnacle.server.h2.policy;

import dev.binnacle.database.TableName;
import dev.binnacle.server.h2.policy.ReadyPolicies.Ready;
import dev.binnacle.server.query.SqlBuilder;
import dev.binnacle.server.query.SqlState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one door to rows: every statement of a request names its tables through this, so that only
 * what the caller's policies open is read and written.
 */
public final class RowDoor {
    private final ReadyPolicies policies;
    private final Set<String> roles;
    private final Map<String, String> settings;
    private final boolean anonymous;
    private final boolean bypasses;
    private final Deque<TableName> open = new ArrayDeque<>();

    /** A part of a statement. */
    public interface Part {
        void write(SqlBuilder out);
    }

    /**
     * What a row must meet.
     *
     * @param policy that is named where it is not met; null = none
     */
    public record Rule(@Nullable String policy, Part condition) {}

    /**
     * @param role in force
     * @param roles that it has, itself too
     * @param settings of the request
     * @param anonymous whether signing in may help
     */
    RowDoor(
            ReadyPolicies policies,
            String role,
            Set<String> roles,
            Map<String, String> settings,
            boolean anonymous) {
        this.policies = policies;
        this.roles = roles;
        this.settings = settings;
        this.anonymous = anonymous;
        this.bypasses = policies.bypassing().contains(role);
    }

    /** Whether policies decide about rows of this table. */
    public boolean guards(TableName table) {
        return !bypasses
                && !policies.tables().isEmpty()
                && policies.tables().containsKey(KeptPolicies.key(table));
    }

    /** Writes a table that is read, after FROM or JOIN. */
    public void table(SqlBuilder out, TableName table, String alias) {
        read(out, table, '"' + alias.replace("\"", "\"\"") + '"');
    }

    private void read(SqlBuilder out, TableName table, String alias) {
        if (guards(table)) {
            out.sql("(SELECT * FROM ").name(table).sql(" AS ").name(table.name()).sql(" WHERE ");
            all(out, rules(table, "SELECT", false));
            out.sql(") AS ").sql(alias).sql(" ");
        } else {
            out.name(table).sql(" AS ").sql(alias).sql(" ");
        }
    }

    /** Writes that all of them are met. */
    public static void all(SqlBuilder out, List<Rule> rules) {
        out.sql("(").each(rules, " AND ", rule -> rule.condition().write(out)).sql(")");
    }

    /** Writes the place in this list of the first one that is not met; -1 where all are. */
    public static void firstBroken(SqlBuilder out, List<Rule> rules) {
        out.sql("CASE");
        for (int i = 0; i < rules.size(); i++) {
            out.sql(" WHEN NOT COALESCE(");
            rules.get(i).condition().write(out);
            out.sql(", FALSE) THEN " + i);
        }
        out.sql(" ELSE -1 END");
    }

    /** What rows that are there must meet to be touched by a command. */
    public List<Rule> touched(TableName table, String command, boolean reads) {
        return with(table, rules(table, command, false), reads);
    }

    /** What rows that are written must meet. */
    public List<Rule> written(TableName table, String command, boolean reads) {
        return with(table, rules(table, command, true), reads);
    }

    private List<Rule> with(TableName table, List<Rule> rules, boolean reads) {
        return reads
                ? Stream.concat(rules.stream(), rules(table, "SELECT", false).stream()).toList()
                : rules;
    }

    /** One rule of all that open, then one for each that closes. */
    private List<Rule> rules(TableName table, String command, boolean checks) {
        List<Ready> ready = policies.tables().get(KeptPolicies.key(table));
        if (ready == null) {
            return List.of(new Rule(null, out -> out.sql("FALSE")));
        }
        List<Ready> mine =
                ready.stream().filter(each -> each.isFor(command) && isMine(each)).toList();
        List<Ready> opening = mine.stream().filter(each -> each.policy().permissive()).toList();
        List<Rule> rules = new ArrayList<>();
        rules.add(
                new Rule(
                        null,
                        out -> {
                            out.sql(opening.isEmpty() ? "(FALSE" : "(");
                            out.each(opening, " OR ", each -> condition(out, table, each, checks));
                            out.sql(")");
                        }));
        for (Ready each : mine) {
            if (!each.policy().permissive()) {
                rules.add(
                        new Rule(each.policy().name(), out -> condition(out, table, each, checks)));
            }
        }
        return rules;
    }

    private boolean isMine(Ready policy) {
        return policy.roles().stream()
                .anyMatch(role -> role.equalsIgnoreCase("public") || roles.contains(role));
    }

    private void condition(SqlBuilder out, TableName table, Ready policy, boolean checks) {
        Expression expression = checks ? policy.checked() : policy.using();
        if (expression == null) {
            out.sql("TRUE");
            return;
        }
        TableName key = KeptPolicies.key(table);
        if (open.contains(key)) {
            throw SqlState.refusal(
                            "42P17",
                            "infinite recursion detected in policy for relation \"%s\""
                                    .formatted(table.name()),
                            null,
                            null,
                            false)
                    .exception();
        }
        open.push(key);
        out.sql("(");
        expression.write(out, settings, this::read);
        out.sql(")");
        open.pop();
    }

    /** The refusal of a row that a rule closes. */
    public RuntimeException refused(TableName table, Rule broken, boolean there) {
        String policy = broken.policy() == null ? "" : " \"" + broken.policy() + "\"";
        return SqlState.refusal(
                        "42501",
                        "new row violates row-level security policy%s%s for table \"%s\""
                                .formatted(
                                        policy, there ? " (USING expression)" : "", table.name()),
                        null,
                        null,
                        anonymous)
                .exception();
    }
}
