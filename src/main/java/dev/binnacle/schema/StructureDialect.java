package dev.binnacle.schema;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Session;

import java.util.List;

/** What differs between databases when the structure changes. */
public interface StructureDialect {
    /**
     * The statements that make the change, in order, exactly as they run. What the database cannot
     * do, or what is not one name, type or expression, is refused with a Problem.
     */
    List<String> statements(StructureChange change);

    /** Whether statements of structure can be rolled back together. */
    boolean transactional();

    /** The types a column may have, for a chooser; the usual ones first. */
    List<String> types();

    /** The methods an index may have, the usual one first. */
    List<String> indexMethods();

    boolean partialIndexes();

    boolean expressionIndexes();

    boolean deferrableKeys();

    /** Whether dropping a column can take what depends on it along. */
    boolean dropsColumnsWithDependents();

    /**
     * What else the database would have to drop, in words such as {@code view public.sales}; asked
     * before a drop is shown.
     */
    List<String> dependents(Session session, Catalog catalog, StructureChange change);
}
