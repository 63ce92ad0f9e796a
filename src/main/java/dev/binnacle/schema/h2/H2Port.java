package dev.binnacle.schema.h2;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Index;
import dev.binnacle.database.Policy;
import dev.binnacle.database.Routine;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.UserType;
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
import java.util.Optional;

/** What H2 makes of a structure of PostgreSQL. */
public final class H2Port implements PortTarget {
    private static final int NAME_BYTES = 256;

    private static final String TRIGGER =
            "nothing: a class that H2 calls, and CREATE TRIGGER … CALL";

    private final Dialect dialect;
    private final Catalog catalog;
    private final PortedTypes types;

    public H2Port(Dialect dialect, Catalog catalog) {
        this.dialect = dialect;
        this.catalog = catalog;
        this.types = new PortedTypes(dialect, catalog.schemas());
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public int nameBytes() {
        return NAME_BYTES;
    }

    /** Constraints of all tables of a schema share their names, keys included. */
    @Override
    public String space(Named kind, Table table) {
        Named shared = kind == Named.KEY ? Named.CONSTRAINT : kind;
        return shared + " " + table.name().schema();
    }

    @Override
    public PortedType type(Table table, Column column) {
        return types.of(column.type());
    }

    @Override
    public PortedType identityType(Column column) {
        return types.of(column.type());
    }

    @Override
    public Optional<String> expression(String sql, @Nullable Table table) {
        return PortedExpression.of(sql, dialect, types, table);
    }

    @Override
    public String generated(String expression) {
        return " generated always as (" + expression + ")";
    }

    @Override
    public boolean deferrable() {
        return false;
    }

    @Override
    public boolean keysNeedNoConstraint() {
        return false;
    }

    @Override
    public List<String> types(PortNotes notes) {
        List<String> statements = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            for (UserType type : schema.types()) {
                String name = type.schema() + "." + type.name();
                if (!types.kept(type)) {
                    notes.alone(
                            Kept.LOST, type.kind() + " type", name, type.definition(), "nothing");
                } else if (type.kind().equals("enum")) {
                    notes.alone(Kept.RESPELLED, "enum type", name, "", "a domain over an ENUM");
                    statements.add(domain(type) + types.choices(type));
                } else {
                    statements.add(new PortedDomain(type, dialect, types, notes).sql(domain(type)));
                }
            }
        }
        return statements;
    }

    private String domain(UserType type) {
        var name = new TableName(type.schema(), type.name());
        return "create domain " + dialect.quote(name) + " as ";
    }

    @Override
    public String sequence(Sequence sequence, PortNotes notes) {
        if (sequence.ownedBy() != null) {
            String name = sequence.schema() + "." + sequence.name();
            notes.alone(
                    Kept.CHANGED,
                    "sequence",
                    name,
                    "owned by " + sequence.ownedBy(),
                    "stays when the column goes");
        }
        return sequence.options();
    }

    @Override
    public Optional<PortedIndex> index(Table table, Index index, PortNotes notes) {
        if (!index.method().equals("btree") && !index.method().equals("hash")) {
            notes.lost(table.name(), "index", index.name(), index.method(), "no index");
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        for (String key : index.keys()) {
            String words = key.replaceFirst("^.*?((?: DESC)?(?: NULLS (?:FIRST|LAST))?)$", "$1");
            String column = key.substring(0, key.length() - words.length());
            if (table.column(column).isEmpty()) {
                notes.lost(table.name(), "index", index.name(), "over " + column, "no index");
                return Optional.empty();
            }
            keys.add(dialect.quote(column) + nulls(words));
        }
        differences(table, index, notes);
        boolean unique = index.unique() && index.predicate() == null;
        return Optional.of(new PortedIndex(unique, String.join(", ", keys)));
    }

    /** Said always, since every database of H2 may have its own default. */
    private static String nulls(String words) {
        if (words.contains("NULLS")) {
            return words.toLowerCase(java.util.Locale.ROOT);
        }
        return words.isEmpty() ? " nulls last" : " desc nulls first";
    }

    private static void differences(Table table, Index index, PortNotes notes) {
        TableName name = table.name();
        if (index.predicate() != null) {
            String becomes = index.unique() ? "over all rows, no longer unique" : "over all rows";
            notes.changed(name, "index", index.name(), "where " + index.predicate(), becomes);
        }
        if (!index.included().isEmpty()) {
            String carried = String.join(", ", index.included());
            notes.changed(name, "index", index.name(), "carries " + carried, "without them");
        }
        if (index.definition().contains("_ops")) {
            notes.changed(name, "index", index.name(), "an operator class", "the usual order");
        }
    }

    @Override
    public PortedQuery query(Table view) {
        return new QueryPort(ScriptSyntax.POSTGRESQL, dialect, new QueryWords(dialect, types))
                .port("" + view.query());
    }

    @Override
    public String routine(Routine routine) {
        return "nothing: a method in Java, and CREATE ALIAS";
    }

    @Override
    public void rest(Table table, PortNotes notes) {
        TableName name = table.name();
        if (table.kind() == Table.Kind.FOREIGN_TABLE) {
            notes.changed(name, "foreign table", "", "" + table.storage(), "a table of its own");
        } else if (table.storage() != null) {
            String kind = table.kind().view() ? "view" : "table";
            notes.changed(name, kind, "", table.storage(), "a plain " + kind);
        }
        if (table.settings() != null) {
            notes.lost(name, "table", "", table.settings(), "nothing");
        }
        if (table.security().state() != RowSecurity.State.OFF) {
            notes.lost(name, "row security", "", "" + table.security().state(), "every row shows");
        }
        for (Policy policy : table.security().policies()) {
            notes.lost(name, "policy", policy.name(), policy.command(), "nothing");
        }
        for (Trigger trigger : table.triggers()) {
            if (!trigger.inherited()) {
                notes.lost(name, "trigger", trigger.name(), trigger.when(), TRIGGER);
            }
        }
    }
}
