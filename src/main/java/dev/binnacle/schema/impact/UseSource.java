package dev.binnacle.schema.impact;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Session;

import java.util.List;

/** What one database itself knows of the uses of a table. */
public interface UseSource {
    /** Views and whatever else depends on the subject, through views too. */
    List<Use> uses(Session session, Catalog catalog, Subject subject);
}
