package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.impact.Subject;
import dev.binnacle.schema.impact.Use;
import dev.binnacle.schema.impact.UseSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What pg_depend knows, seen through the rules of views. */
public final class PostgreSqlUses implements UseSource {
    /** Parts of a table that go with it. */
    private static final Set<Use.Kind> PARTS =
            Set.of(
                    Use.Kind.KEY,
                    Use.Kind.INDEX,
                    Use.Kind.CHECK,
                    Use.Kind.DEFAULT,
                    Use.Kind.GENERATED);

    @Override
    public List<Use> uses(Session session, Catalog catalog, Subject subject) {
        TableName table = subject.table();
        var parameters = List.of(text(table.schema()), text(table.name()), text(subject.column()));
        List<Use> uses = new ArrayList<>();
        for (Row row : SmallResult.of(session, new Sql(StructureSql.USES.text(), parameters))) {
            use(row, catalog)
                    .filter(use -> worthSaying(use, catalog, subject))
                    .ifPresent(uses::add);
        }
        return uses;
    }

    private static Parameter text(@Nullable String value) {
        return new Parameter(Value.of(value), "text", ValueKind.TEXT);
    }

    private static boolean worthSaying(Use use, Catalog catalog, Subject subject) {
        TableName owner = use.table();
        if (!PARTS.contains(use.kind()) || owner == null) {
            return true;
        }
        boolean ofView = catalog.table(owner).map(table -> table.kind().view()).orElse(false);
        boolean itself =
                owner.equals(subject.table())
                        && use.name().equals(subject.column())
                        && use.kind() != Use.Kind.INDEX;
        return subject.column() != null && !ofView && !itself;
    }

    private static Optional<Use> use(Row row, Catalog catalog) {
        String type = cell(row, 0);
        TableName own =
                row.get(4).text() == null ? null : new TableName(cell(row, 3), cell(row, 4));
        String how = "1".equals(row.get(5).text()) ? "" : "through a view";
        String identity = cell(row, 6);
        return switch (type) {
            case "view" -> certain(Use.Kind.VIEW, own, "", how);
            case "materialized view" -> certain(Use.Kind.MATERIALIZED_VIEW, own, "", how);
            case "table", "foreign table" -> child(own, catalog);
            case "table constraint" ->
                    certain(constraint(own, before(identity), catalog), own, before(identity), how);
            case "index" -> certain(Use.Kind.INDEX, own, cell(row, 2), how);
            case "trigger" -> certain(Use.Kind.TRIGGER, own, before(identity), how);
            case "policy" -> certain(Use.Kind.POLICY, own, before(identity), how);
            case "default value" -> certain(Use.Kind.DEFAULT, own, column(identity), how);
            case "table column" -> certain(Use.Kind.GENERATED, own, column(identity), how);
            case "sequence" ->
                    certain(Use.Kind.SEQUENCE, null, cell(row, 3) + "." + cell(row, 4), how);
            case "function", "procedure", "aggregate" -> routine(identity, catalog, how);
            case "type", "toast table", "toast table column", "rule" -> Optional.empty();
            default -> certain(Use.Kind.OTHER, null, type + " " + identity, how);
        };
    }

    private static Optional<Use> certain(
            Use.Kind kind, @Nullable TableName table, String name, String how) {
        return Optional.of(new Use(kind, Use.Certainty.CERTAIN, table, name, how, 0));
    }

    private static Optional<Use> child(@Nullable TableName name, Catalog catalog) {
        boolean partition =
                name != null
                        && catalog.table(name)
                                .map(table -> table.lineage().bound() != null)
                                .orElse(false);
        return certain(partition ? Use.Kind.PARTITION : Use.Kind.CHILD, name, "", "");
    }

    private static Use.Kind constraint(@Nullable TableName owner, String name, Catalog catalog) {
        Optional<Table> table = owner == null ? Optional.empty() : catalog.table(owner);
        boolean foreign =
                table.stream()
                        .flatMap(found -> found.foreignKeys().stream())
                        .anyMatch(key -> key.name().equals(name));
        boolean check =
                table.stream()
                        .flatMap(found -> found.checks().stream())
                        .anyMatch(one -> one.name().equals(name));
        return foreign ? Use.Kind.FOREIGN_KEY_HERE : check ? Use.Kind.CHECK : Use.Kind.KEY;
    }

    private static Optional<Use> routine(String identity, Catalog catalog, String how) {
        String name = identity.substring(0, identity.indexOf('('));
        var named =
                catalog.schemas().stream()
                        .flatMap(schema -> schema.routines().stream())
                        .filter(routine -> (routine.schema() + "." + routine.name()).equals(name))
                        .toList();
        String shown = named.size() == 1 ? Use.routine(named.getFirst()) : identity;
        return certain(Use.Kind.ROUTINE, null, shown, how);
    }

    private static String cell(Row row, int place) {
        String text = row.get(place).text();
        return text == null ? "" : text;
    }

    /** The name in {@code name on schema.table}, without its quotes. */
    private static String before(String identity) {
        int on = identity.indexOf(" on ");
        return bare(on < 0 ? identity : identity.substring(0, on));
    }

    /** The last name of {@code for schema.table.column}. */
    private static String column(String identity) {
        boolean quoted = identity.endsWith("\"");
        int dot = quoted ? identity.lastIndexOf(".\"") : identity.lastIndexOf('.');
        return bare(identity.substring(dot + 1));
    }

    private static String bare(String name) {
        return name.startsWith("\"") && name.length() > 1
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }
}
