package dev.binnacle.database.postgresql;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.catalog.TableDdl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL adds: sequences behind defaults, partitions, stored columns, row security,
 * triggers switched off.
 */
final class PostgreSqlDdl extends TableDdl {
    private static final Pattern SEQUENCE =
            Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");
    private static final Pattern NAME =
            Pattern.compile("(\"(?:[^\"]|\"\")+\"|[^\".]+)\\.(\"(?:[^\"]|\"\")+\"|[^\".]+)");
    private final Dialect dialect;

    PostgreSqlDdl(Dialect dialect) {
        super(dialect);
        this.dialect = dialect;
    }

    @Override
    public String generated(Column column) {
        String kind = column.generated() == Column.Generated.VIRTUAL ? "virtual" : "stored";
        return " generated always as (" + column.defaultExpression() + ") " + kind;
    }

    @Override
    protected List<String> before(Table table, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        sequences(table, catalog)
                .forEach((name, sequence) -> {
                    String options = sequence == null ? "" : " " + sequence.options();
                    statements.add("create sequence if not exists " + name + options);
                });
        return statements;
    }

    @Override
    public List<String> attached(Table table) {
        String bound = table.lineage().bound();
        if (bound == null) {
            return List.of();
        }
        return List.of(
                "alter table "
                        + dialect.quote(table.lineage().parents().getFirst())
                        + " attach partition "
                        + dialect.quote(table.name())
                        + " "
                        + bound);
    }

    @Override
    protected List<String> after(Table table, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        String alter = "alter table " + dialect.quote(table.name()) + " ";
        sequences(table, catalog)
                .forEach((name, sequence) -> {
                    String owner = sequence == null ? null : owner(table, sequence);
                    if (owner != null) {
                        statements.add("alter sequence " + name + " owned by " + owner);
                    }
                });
        if (table.settings() != null) {
            statements.add(alter + table.settings());
        }
        for (Trigger trigger : table.triggers()) {
            if (!trigger.enabled()) {
                statements.add(alter + "disable trigger " + dialect.quote(trigger.name()));
            }
        }
        security(table, alter, statements);
        return statements;
    }

    private void security(Table table, String alter, List<String> statements) {
        RowSecurity.State state = table.security().state();
        if (state != RowSecurity.State.OFF) {
            statements.add(alter + "enable row level security");
        }
        if (state == RowSecurity.State.FORCED) {
            statements.add(alter + "force row level security");
        }
        table.security().policies().forEach(policy -> statements.add(policy(table, policy)));
    }

    /**
     * The sequences that the table's defaults draw from or that go with it, by their quoted names;
     * null = not in the catalog. Those of identities come with their columns.
     */
    private Map<String, @Nullable Sequence> sequences(Table table, Catalog catalog) {
        Map<String, @Nullable Sequence> found = new LinkedHashMap<>();
        if (table.kind().view()) {
            return found;
        }
        List<Sequence> all =
                catalog.schemas().stream().flatMap(each -> each.sequences().stream()).toList();
        for (Sequence sequence : all) {
            if (owner(table, sequence) != null) {
                found.put(quoted(sequence), sequence);
            }
        }
        for (Column column : table.columns()) {
            TableName drawn = drawn(column);
            if (drawn != null) {
                found.computeIfAbsent(
                        dialect.quote(drawn),
                        name ->
                                all.stream()
                                        .filter(each -> quoted(each).equals(name))
                                        .findFirst()
                                        .orElse(null));
                found.putIfAbsent(dialect.quote(drawn), null);
            }
        }
        return found;
    }

    private String quoted(Sequence sequence) {
        return dialect.quote(new TableName(sequence.schema(), sequence.name()));
    }

    /** The column of this table, quoted, that the sequence goes with; null = none of them. */
    private @Nullable String owner(Table table, Sequence sequence) {
        if (!sequence.schema().equals(table.name().schema())) {
            return null;
        }
        for (Column column : table.columns()) {
            String full = table.name().name() + "." + column.name();
            if (full.equals(sequence.ownedBy()) && !identity(column)) {
                return dialect.quote(table.name()) + "." + dialect.quote(column.name());
            }
        }
        return null;
    }

    private static boolean identity(Column column) {
        return column.generated() == Column.Generated.IDENTITY_ALWAYS
                || column.generated() == Column.Generated.IDENTITY_BY_DEFAULT;
    }

    @Override
    public List<TableName> drawnFrom(Column column) {
        TableName drawn = drawn(column);
        return drawn == null ? List.of() : List.of(drawn);
    }

    /** The sequence that the column's default draws from. */
    private static @Nullable TableName drawn(Column column) {
        String expression = column.defaultExpression();
        if (expression == null || column.generated() != Column.Generated.NEVER) {
            return null;
        }
        Matcher sequence = SEQUENCE.matcher(expression);
        if (!sequence.find()) {
            return null;
        }
        Matcher name = NAME.matcher(sequence.group(1).replace("''", "'"));
        return name.matches() ? new TableName(bare(name.group(1)), bare(name.group(2))) : null;
    }

    private static String bare(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }
}
