package dev.binnacle.server.exposed;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A function that can be called at {@code /rpc/NAME}.
 *
 * @param returns the result's type
 * @param composite whether the result is a row of several columns
 * @param alias whether the result is a domain over such a row
 * @param isolation a transaction's level; null = the database's own
 * @param settings in force while it runs
 * @param comment empty = none
 */
public record Routine(
        TableName name,
        String comment,
        List<Parameter> parameters,
        TableName returns,
        boolean setOf,
        boolean composite,
        boolean alias,
        Volatility volatility,
        @Nullable String isolation,
        Map<String, String> settings) {

    /**
     * @param name empty = unnamed
     * @param type as declared
     * @param widest the same without a length that would cut
     */
    public record Parameter(
            String name, String type, String widest, boolean required, boolean variadic) {}

    public enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    public Routine {
        parameters = List.copyOf(parameters);
        settings = Map.copyOf(settings);
    }

    public boolean returnsVoid() {
        return !setOf && returns.equals(new TableName("pg_catalog", "void"));
    }

    public boolean returnsScalar() {
        return !setOf && !composite;
    }

    public boolean returnsSetOfScalar() {
        return setOf && !composite;
    }

    public boolean returnsSingleRow() {
        return !setOf && composite;
    }

    /** The resource whose rows it returns, or its own name where it returns none's. */
    public TableName resource() {
        return new TableName(name.schema(), composite ? returns.name() : name.name());
    }
}
