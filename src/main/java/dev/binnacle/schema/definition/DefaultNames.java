package dev.binnacle.schema.definition;

import java.util.List;
import java.util.function.Predicate;

/** The names that a database gives to what was made without one. */
public interface DefaultNames {
    /** What is to be named. */
    enum Part {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUSION,
        INDEX,
        SEQUENCE
    }

    /**
     * @param columns those it is about, in order; an expression by the word that stands for it
     * @param taken whether another thing has this name
     */
    String name(Part part, String table, List<String> columns, Predicate<String> taken);
}
