package dev.binnacle.schema.h2;

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
import dev.binnacle.schema.IndexDraft.Nulls;
import dev.binnacle.schema.SqlFragment;
import dev.binnacle.schema.StandardStructure;
import dev.binnacle.schema.StructureChange;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** H2's DDL: each statement commits by itself, indexes are plain, keys are checked at once. */
public final class H2Structure extends StandardStructure {
    private static final int NAME_LENGTH = 256;

    public H2Structure(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public List<String> types() {
        return H2Types.ALL;
    }

    @Override
    public List<String> indexMethods() {
        return List.of("btree");
    }

    @Override
    public boolean partialIndexes() {
        return false;
    }

    @Override
    public boolean expressionIndexes() {
        return false;
    }

    @Override
    public boolean deferrableKeys() {
        return false;
    }

    @Override
    public boolean dropsColumnsWithDependents() {
        return false;
    }

    @Override
    public List<String> dependents(Session session, Catalog catalog, StructureChange change) {
        return new H2Dependents(session.dialect(), catalog).of(change);
    }

    @Override
    protected void checkName(String name) {
        if (name.length() > NAME_LENGTH) {
            throw Problem.of(
                            ProblemCode.DRAFT_INCOMPLETE,
                            "H2 names have at most 256 characters; this one has "
                                    + name.length()
                                    + ".",
                            name)
                    .exception();
        }
    }

    @Override
    protected String renameColumn(String column, String name) {
        return alter(column) + "rename to " + newName(name);
    }

    @Override
    protected String alterType(String type, @Nullable String using) {
        return "set data type "
                + SqlFragment.type(type)
                + (using == null ? "" : " using " + SqlFragment.condition(using));
    }

    @Override
    protected List<String> identity(StructureChange.SetIdentity change) {
        String alter = alterTable(change.table()) + alter(change.column());
        if (change.after() == Generated.NEVER) {
            return List.of(alter + "drop identity");
        }
        String words = change.after() == Generated.IDENTITY_ALWAYS ? "always" : "by default";
        String set = alter + "set generated " + words;
        if (change.before() != Generated.NEVER) {
            return List.of(set);
        }
        // a new identity counts from 1, whatever the rows hold
        String past = "select coalesce(max(" + quote(change.column()) + "), 0) + 1 from ";
        return List.of(set, alter + "restart with (" + past + quote(change.table()) + ")");
    }

    @Override
    protected String generated(Generated how, String expression) {
        if (how == Generated.VIRTUAL) {
            throw unsupported("H2 stores generated columns; it has no virtual ones.");
        }
        return " generated always as " + SqlFragment.condition(expression);
    }

    @Override
    protected String createIndex(TableName table, IndexDraft index) {
        String method = index.method();
        if (method != null && !method.equals("btree")) {
            throw unsupported("H2 has no index method " + method + ".");
        }
        if (index.predicate() != null) {
            throw unsupported("H2 has no partial indexes.");
        }
        return (index.unique() ? "create unique index " : "create index ")
                + quote(table.schema())
                + "."
                + newName(index.name())
                + " on "
                + quote(table)
                + index.keys().stream()
                        .map(this::indexKey)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private String indexKey(IndexKey key) {
        if (key.expression()) {
            throw unsupported("H2 has no indexes on expressions: index a generated column.");
        }
        return quote(key.text())
                + (key.descending() ? " desc" : "")
                + (key.nulls() == Nulls.USUAL ? "" : " nulls " + key.nulls().sql());
    }

    @Override
    protected String deferral(Deferral when) {
        if (when != Deferral.NONE) {
            throw unsupported("H2 checks foreign keys with each statement.");
        }
        return "";
    }
}
