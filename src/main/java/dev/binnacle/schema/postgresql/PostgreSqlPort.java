package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.UserType;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.exchange.Kept;
import dev.binnacle.schema.exchange.PortNotes;
import dev.binnacle.schema.exchange.PortTarget;
import dev.binnacle.schema.exchange.PortedQuery;
import dev.binnacle.schema.exchange.PortedType;
import dev.binnacle.schema.exchange.QueryPort;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What PostgreSQL makes of a structure of H2. */
public final class PostgreSqlPort implements PortTarget {
    private static final int NAME_BYTES = 63;
    private static final Set<String> COUNTING = Set.of("smallint", "integer", "bigint");

    private static final String TRIGGER =
            "nothing: a function in PL/pgSQL, and CREATE TRIGGER … EXECUTE FUNCTION";

    private final Dialect dialect;
    private final Catalog catalog;
    private final PortedTypes types;

    public PostgreSqlPort(Dialect dialect, Catalog catalog) {
        this.dialect = dialect;
        this.catalog = catalog;
        this.types = new PortedTypes(dialect);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public int nameBytes() {
        return NAME_BYTES;
    }

    /** A key is an index, and an index shares its names with tables and sequences. */
    @Override
    public String space(Named kind, Table table) {
        return kind == Named.CONSTRAINT
                ? "constraint " + table.name()
                : "relation " + table.name().schema();
    }

    @Override
    public PortedType type(Table table, Column column) {
        for (ForeignKey key : table.foreignKeys()) {
            int place = key.columns().indexOf(column.name());
            Optional<PortedType> there =
                    place < 0
                            ? Optional.empty()
                            : catalog.table(key.target())
                                    .flatMap(to -> to.column(key.targetColumns().get(place)))
                                    .filter(PostgreSqlPort::counts)
                                    .map(this::identityType)
                                    .filter(type -> type.kept() == Kept.CHANGED);
            if (there.isPresent()) {
                return PortedType.changed(there.get().sql(), "as the key it points at");
            }
        }
        return types.of(column);
    }

    @Override
    public PortedType identityType(Column column) {
        PortedType type = types.of(column);
        return COUNTING.contains(type.sql())
                ? type
                : PortedType.changed("bigint", "identities are whole numbers");
    }

    @Override
    public Optional<String> expression(String sql, @Nullable Table table) {
        return PortedExpression.of(sql, dialect, types, table);
    }

    @Override
    public String generated(String expression) {
        return " generated always as (" + expression + ") stored";
    }

    @Override
    public boolean deferrable() {
        return true;
    }

    @Override
    public boolean keysNeedNoConstraint() {
        return true;
    }

    @Override
    public List<String> types(PortNotes notes) {
        List<String> statements = new ArrayList<>();
        List<UserType> domains = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            for (UserType type : schema.types()) {
                if (new PortedDomain(type, dialect, types, notes).onlyChoices()) {
                    statements.add(choices(type, notes));
                } else {
                    domains.add(type);
                }
            }
        }
        for (Table table : catalog.tables()) {
            for (Column column : table.kind().view() ? List.<Column>of() : table.columns()) {
                if (column.kind() == ValueKind.ENUM && !column.type().startsWith("\"")) {
                    labels(table, column, notes).ifPresent(statements::add);
                }
            }
        }
        domains.forEach(domain -> statements.add(domain(domain, notes)));
        return statements;
    }

    /** A domain over an ENUM is a type there: over one, its texts would not be found equal. */
    private String choices(UserType type, PortNotes notes) {
        var name = new TableName(type.schema(), type.name());
        types.name(type.definition(), name);
        notes.alone(Kept.RESPELLED, "domain", "" + name, "over an ENUM", "an enum type");
        return "create type " + dialect.quote(name) + " as " + type.definition();
    }

    /** One type for all columns of the same labels, named after the first. */
    private Optional<String> labels(Table table, Column column, PortNotes notes) {
        if (types.named(column.type())) {
            return Optional.empty();
        }
        String shape = table.name().name() + "_" + column.name();
        TableName name = new TableName(table.name().schema(), shape);
        types.name(column.type(), name);
        notes.respelled(table.name(), "column", column.name(), column.type(), "a type " + name);
        return Optional.of(
                "create type "
                        + dialect.quote(name)
                        + " as enum ("
                        + column.labels().stream()
                                .map(dialect::literal)
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    private String domain(UserType domain, PortNotes notes) {
        var name = new TableName(domain.schema(), domain.name());
        return new PortedDomain(domain, dialect, types, notes)
                .sql("create domain " + dialect.quote(name) + " as ");
    }

    @Override
    public String sequence(Sequence sequence, PortNotes notes) {
        String options = sequence.options();
        String type = sequence.type().toLowerCase(Locale.ROOT);
        if (COUNTING.contains(type)) {
            return options;
        }
        String name = sequence.schema() + "." + sequence.name();
        notes.alone(Kept.CHANGED, "sequence", name, sequence.type(), "bigint");
        return options.replaceFirst("(?i)^AS .*? START ", "AS bigint START ");
    }

    @Override
    public Optional<PortedIndex> index(Table table, Index index, PortNotes notes) {
        if (index.method().equals("spatial")) {
            notes.lost(table.name(), "index", index.name(), "spatial", "no index");
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        for (String key : index.keys()) {
            String words = key.replaceFirst("^.*?((?: DESC)?(?: NULLS (?:FIRST|LAST))?)$", "$1");
            String column = key.substring(0, key.length() - words.length());
            keys.add(dialect.quote(column) + words.toLowerCase(Locale.ROOT));
        }
        return Optional.of(new PortedIndex(index.unique(), String.join(", ", keys)));
    }

    private static boolean counts(Column column) {
        return column.generated() == Column.Generated.IDENTITY_ALWAYS
                || column.generated() == Column.Generated.IDENTITY_BY_DEFAULT;
    }

    @Override
    public PortedQuery query(Table view) {
        return new QueryPort(ScriptSyntax.H2, dialect, new QueryWords(dialect, types))
                .port("" + view.query());
    }

    @Override
    public String routine(Routine routine) {
        return "nothing: a function in SQL or PL/pgSQL";
    }

    @Override
    public void rest(Table table, PortNotes notes) {
        TableName name = table.name();
        if (table.kind() == Table.Kind.FOREIGN_TABLE) {
            notes.changed(name, "linked table", "", "", "a table of its own");
        }
        for (Trigger trigger : table.triggers()) {
            notes.lost(name, "trigger", trigger.name(), trigger.when(), TRIGGER);
        }
        for (Column column : table.columns()) {
            String options = column.options();
            if (!counts(column) && options != null && !options.isEmpty()) {
                notes.lost(name, "column", column.name(), options, "nothing");
            }
        }
    }
}
