package dev.binnacle.schema.h2;

import dev.binnacle.database.Dialect;
import dev.binnacle.schema.exchange.QueryPort;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the clauses of a query of PostgreSQL, in H2's words. */
record QueryWords(Dialect dialect, PortedTypes types) implements QueryPort.Words {
    @Override
    public Optional<String> expression(String sql, Function<String, Optional<String>> queries) {
        return PortedExpression.inQuery(sql, dialect, types, queries);
    }

    /** Where nothing is said, PostgreSQL takes NULL for the greatest; H2 as it is set. */
    @Override
    public String order(String words) {
        String said = words.toLowerCase(Locale.ROOT);
        if (said.contains("nulls")) {
            return " " + said;
        }
        return said.contains("desc") ? " desc nulls first" : " nulls last";
    }
}
