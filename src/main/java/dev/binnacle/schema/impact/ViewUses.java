package dev.binnacle.schema.impact;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Views found by their queries, where the database keeps no list of what they use. */
public final class ViewUses {
    private final Catalog catalog;
    private final ScriptSyntax syntax;

    public ViewUses(Catalog catalog, ScriptSyntax syntax) {
        this.catalog = catalog;
        this.syntax = syntax;
    }

    /** Those that name the subject, and those over them. */
    public List<Use> of(Subject subject) {
        List<Use> uses = new ArrayList<>();
        Set<TableName> seen = new HashSet<>();
        Deque<Subject> open = new ArrayDeque<>(List.of(subject));
        while (!open.isEmpty()) {
            Subject next = open.removeFirst();
            Mentions mentions = new Mentions(catalog, syntax, next);
            for (Table view : catalog.tables()) {
                Optional<Mention> mention = mentions.query(view.query());
                if (mention.isPresent() && seen.add(view.name())) {
                    String through = next.equals(subject) ? "" : "through " + next.table();
                    boolean stored = view.kind() == Table.Kind.MATERIALIZED_VIEW;
                    uses.add(
                            new Use(
                                    stored ? Use.Kind.MATERIALIZED_VIEW : Use.Kind.VIEW,
                                    mention.get().certainty(),
                                    view.name(),
                                    "",
                                    through,
                                    0));
                    open.add(new Subject(view.name(), null));
                }
            }
        }
        return uses;
    }
}
