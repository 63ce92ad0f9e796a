package dev.binnacle.schema.exchange;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a query of one database for the other: the clauses that both have, with what stands in
 * them in the other's words.
 */
public final class QueryPort {
    private final ScriptSyntax syntax;
    private final Dialect target;
    private final Words words;

    /** What stands in a clause. */
    public interface Words {
        /**
         * An expression over any columns; empty = it cannot be said with certainty.
         *
         * @param queries what becomes of a query inside it
         */
        Optional<String> expression(String sql, Function<String, Optional<String>> queries);

        /** The order of rows by an expression, said whole: where NULL stands differs. */
        String order(String words);
    }

    /**
     * @param syntax the queries are written in
     * @param target they are written for
     */
    public QueryPort(ScriptSyntax syntax, Dialect target, Words words) {
        this.syntax = syntax;
        this.target = target;
        this.words = words;
    }

    public PortedQuery port(String sql) {
        var clauses = new QueryClauses(sql, syntax, target, words);
        try {
            String written = clauses.whole();
            return new PortedQuery(Optional.of(written), "", clauses.reads());
        } catch (Unported unported) {
            return PortedQuery.refused(unported.why());
        }
    }

    /** It means something that the other database cannot be told. */
    static final class Unported extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final int SHOWN = 60;
        private final String why;

        Unported(String what) {
            super(what, null, false, false);
            String line = String.join(" ", List.of(what.strip().split("\\s+")));
            why = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        }

        String why() {
            return why;
        }
    }

    static TableName name(List<String> parts) {
        return new TableName(parts.getFirst(), parts.getLast());
    }
}
