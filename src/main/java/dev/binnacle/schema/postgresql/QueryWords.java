package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Dialect;
import dev.binnacle.schema.exchange.QueryPort;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the clauses of a query of H2, in PostgreSQL's words. */
record QueryWords(Dialect dialect, PortedTypes types) implements QueryPort.Words {
    @Override
    public Optional<String> expression(String sql, Function<String, Optional<String>> queries) {
        return PortedExpression.inQuery(sql, dialect, types, queries);
    }

    /** Where nothing is said, H2 takes NULL for the least, unless it is set otherwise. */
    @Override
    public String order(String words) {
        String said = words.toLowerCase(Locale.ROOT);
        if (said.contains("nulls")) {
            return " " + said;
        }
        return said.contains("desc") ? " desc nulls last" : " nulls first";
    }
}
