package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.UserType;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.exchange.Kept;
import dev.binnacle.schema.exchange.PortNotes;
import dev.binnacle.schema.exchange.PortedType;

import java.util.ArrayList;
import java.util.List;

/** A domain of H2 as PostgreSQL makes it: its type, default and checks, each by itself. */
final class PortedDomain {
    private static final List<String> CLAUSES =
            List.of("COLLATE", "DEFAULT", "NOT", "CONSTRAINT", "CHECK");
    private final UserType type;
    private final Dialect dialect;
    private final PortedTypes types;
    private final PortNotes notes;

    PortedDomain(UserType type, Dialect dialect, PortedTypes types, PortNotes notes) {
        this.type = type;
        this.dialect = dialect;
        this.types = types;
        this.notes = notes;
    }

    String sql(String head) {
        List<String> clauses = clauses();
        PortedType base = types.of(clauses.getFirst());
        if (base.kept() == Kept.CHANGED) {
            note(clauses.getFirst(), base.sql() + ": " + base.why());
        }
        StringBuilder sql = new StringBuilder(head).append(base.sql());
        StringBuilder checks = new StringBuilder();
        for (String clause : clauses.subList(1, clauses.size())) {
            if (clause.startsWith("DEFAULT ")) {
                PortedExpression.of(clause.substring(8), dialect, types, null)
                        .ifPresentOrElse(
                                text -> sql.append(" default ").append(text),
                                () -> note(clause, "no default"));
            } else if (clause.startsWith("CHECK ")) {
                PortedExpression.of(clause.substring(6), dialect, types, null)
                        .ifPresentOrElse(
                                text -> checks.append(" check ").append(text),
                                () -> note(clause, "no check"));
            } else if (clause.startsWith("NOT ")) {
                checks.append(" check (value is not null)");
            } else if (clause.startsWith("COLLATE ")) {
                note(clause, "the database's own");
            }
        }
        return sql.append(checks).toString();
    }

    /** Whether it is an ENUM, and no more. */
    boolean onlyChoices() {
        return clauses().size() == 1 && type.definition().startsWith("ENUM(");
    }

    private void note(String what, String becomes) {
        String name = type.schema() + "." + type.name();
        notes.alone(Kept.CHANGED, "domain", name, what, becomes);
    }

    /** The base type first; a constraint's name is dropped. */
    private List<String> clauses() {
        String sql = type.definition();
        List<String> clauses = new ArrayList<>();
        Tokens tokens = new Tokens(sql, ScriptSyntax.H2);
        int from = 0;
        int depth = 0;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            depth += token.is(sql, '(') ? 1 : token.is(sql, ')') ? -1 : 0;
            if (depth == 0 && token.start() > 0 && CLAUSES.stream().anyMatch(starts(sql, token))) {
                clauses.add(sql.substring(from, token.start()).strip());
                from = token.start();
            }
        }
        clauses.add(sql.substring(from).strip());
        return clauses;
    }

    private static java.util.function.Predicate<String> starts(String sql, Token token) {
        return word -> token.is(sql, word);
    }
}
