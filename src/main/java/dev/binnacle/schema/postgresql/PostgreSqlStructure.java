package dev.binnacle.schema.postgresql;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Session;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ForeignKeyDraft.Deferral;
import dev.binnacle.schema.IndexDraft;
import dev.binnacle.schema.IndexDraft.IndexKey;
import dev.binnacle.schema.SqlFragment;
import dev.binnacle.schema.StandardStructure;
import dev.binnacle.schema.StructureChange;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL's DDL: everything in one transaction, methods, partial and expression indexes. */
public final class PostgreSqlStructure extends StandardStructure {
    private static final int NAME_BYTES = 63;

    public PostgreSqlStructure(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean transactional() {
        return true;
    }

    @Override
    public List<String> types() {
        return PostgreSqlTypes.ALL;
    }

    @Override
    public List<String> indexMethods() {
        return List.of("btree", "hash", "gin", "gist", "brin", "spgist");
    }

    @Override
    public boolean partialIndexes() {
        return true;
    }

    @Override
    public boolean expressionIndexes() {
        return true;
    }

    @Override
    public boolean deferrableKeys() {
        return true;
    }

    @Override
    public boolean dropsColumnsWithDependents() {
        return true;
    }

    @Override
    public List<String> dependents(Session session, Catalog catalog, StructureChange change) {
        return new PostgreSqlDependents(session).of(change);
    }

    @Override
    protected void checkName(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > NAME_BYTES || name.indexOf('\0') >= 0) {
            throw Problem.of(
                            ProblemCode.DRAFT_INCOMPLETE,
                            "PostgreSQL cuts names at 63 bytes; this one has " + bytes + ".",
                            name)
                    .exception();
        }
    }

    @Override
    protected String renameColumn(String column, String name) {
        return "rename column " + quote(column) + " to " + newName(name);
    }

    @Override
    protected String alterType(String type, @Nullable String using) {
        return "type "
                + SqlFragment.type(type)
                + (using == null ? "" : " using " + SqlFragment.condition(using));
    }

    @Override
    protected List<String> identity(StructureChange.SetIdentity change) {
        String alter = alterTable(change.table()) + alter(change.column());
        Generated after = change.after();
        boolean identityNow = change.before() != Generated.NEVER;
        if (after == Generated.NEVER) {
            return List.of(alter + "drop identity");
        }
        String words = after == Generated.IDENTITY_ALWAYS ? "always" : "by default";
        if (identityNow) {
            return List.of(alter + "set generated " + words);
        }
        return List.of(
                alter + "add generated " + words + " as identity",
                startAfterRows(change.table(), change.column()));
    }

    /** A new identity counts from 1, whatever the rows hold: its sequence is moved past them. */
    private String startAfterRows(TableName table, String column) {
        return "select setval(pg_get_serial_sequence("
                + literal(quote(table))
                + ", "
                + literal(column)
                + "), max("
                + quote(column)
                + ")) from "
                + quote(table)
                + " having max("
                + quote(column)
                + ") > 0";
    }

    @Override
    protected String generated(Generated how, String expression) {
        return " generated always as "
                + SqlFragment.condition(expression)
                + (how == Generated.STORED ? " stored" : " virtual");
    }

    @Override
    protected String createIndex(TableName table, IndexDraft index) {
        var sql = new StringBuilder("create ");
        sql.append(index.unique() ? "unique index " : "index ").append(newName(index.name()));
        sql.append(" on ").append(quote(table));
        if (index.method() != null) {
            sql.append(" using ").append(quote(index.method()));
        }
        sql.append(
                index.keys().stream()
                        .map(this::indexKey)
                        .collect(Collectors.joining(", ", " (", ")")));
        String predicate = index.predicate();
        if (predicate != null) {
            sql.append(" where ").append(SqlFragment.condition(predicate));
        }
        return sql.toString();
    }

    private String indexKey(IndexKey key) {
        List<String> words = new ArrayList<>();
        words.add(key.expression() ? SqlFragment.condition(key.text()) : quote(key.text()));
        if (key.descending()) {
            words.add("desc");
        }
        if (key.nulls() != IndexDraft.Nulls.USUAL) {
            words.add("nulls " + key.nulls().sql());
        }
        return String.join(" ", words);
    }

    @Override
    protected String deferral(Deferral when) {
        return switch (when) {
            case NONE -> "";
            case DEFERRABLE -> " deferrable";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }
}
