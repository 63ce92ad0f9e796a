package dev.binnacle.schema.impact;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what uses a table or a column before it is changed. */
public final class Impact {
    private final Map<Engine, UseSource> sources;

    public Impact(Map<Engine, UseSource> sources) {
        this.sources = Map.copyOf(sources);
    }

    /**
     * Asks the database, the catalog and the saved queries.
     *
     * @param catalog as read from this database
     * @return by kind, each use once
     */
    public List<Use> of(
            Database database,
            Catalog catalog,
            Subject subject,
            List<SavedText> queries,
            Progress progress) {
        UseSource source = Objects.requireNonNull(sources.get(database.dialect().engine()));
        List<Use> all = new ArrayList<>();
        progress.at(0.1, "asking the database");
        all.addAll(database.inspect(progress, session -> source.uses(session, catalog, subject)));
        progress.at(0.5, "reading the structure");
        var mentions = new Mentions(catalog, database.dialect().syntax(), subject);
        all.addAll(new CatalogUses(catalog, subject, mentions).all());
        progress.at(0.8, "reading saved queries");
        for (SavedText query : queries) {
            progress.check();
            mentions.in(query.sql())
                    .forEach(mention ->
                            all.add(
                                    new Use(
                                            Use.Kind.SAVED_QUERY,
                                            mention.certainty(),
                                            null,
                                            query.name(),
                                            mention.how(),
                                            mention.line())));
        }
        return once(all);
    }

    /** The first of those about the same thing: what is certain before what is not. */
    private static List<Use> once(List<Use> all) {
        List<Use> kept = new ArrayList<>();
        all.stream()
                .sorted(
                        Comparator.comparing(Use::kind)
                                .thenComparing(Use::certainty)
                                .thenComparing(Use::title))
                .filter(use -> kept.stream().noneMatch(use::same))
                .forEach(kept::add);
        return List.copyOf(kept);
    }
}
