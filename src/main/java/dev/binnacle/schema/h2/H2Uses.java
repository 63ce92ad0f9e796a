package dev.binnacle.schema.h2;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Session;
import dev.binnacle.schema.impact.Subject;
import dev.binnacle.schema.impact.Use;
import dev.binnacle.schema.impact.UseSource;
import dev.binnacle.schema.impact.ViewUses;

import java.util.List;

/** H2 stores a view's query with every name in full, so that its text tells. */
public final class H2Uses implements UseSource {
    @Override
    public List<Use> uses(Session session, Catalog catalog, Subject subject) {
        return new ViewUses(catalog, session.dialect().syntax()).of(subject);
    }
}
