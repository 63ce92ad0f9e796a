package dev.binnacle.schema;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The DDL that both databases share; a dialect says the rest. Names are quoted by {@link
 * Dialect#quote}, what an operator wrote goes through {@link SqlFragment}.
 */
public abstract class StandardStructure implements StructureDialect {
    private final Dialect dialect;
    private final TableDdl tables;

    protected StandardStructure(Dialect dialect) {
        this.dialect = dialect;
        this.tables = new TableDdl(this);
    }

    @Override
    public final List<String> statements(StructureChange change) {
        return switch (change) {
            case StructureChange.CreateTable c -> tables.create(c.draft());
            case StructureChange.RenameTable c -> one(c, "rename to " + newName(c.name()));
            case StructureChange.DropTable c ->
                    List.of("drop table " + table(c) + (c.cascade() ? " cascade" : " restrict"));
            case StructureChange.CommentTable c -> List.of(comment(c.table(), c.comment()));
            case StructureChange.AddColumn c -> tables.addColumn(c.table(), c.column());
            case StructureChange.RenameColumn c -> one(c, renameColumn(c.column(), c.name()));
            case StructureChange.AlterType c ->
                    one(c, alter(c.column()) + alterType(c.type(), c.using()));
            case StructureChange.SetNullable c ->
                    one(c, alter(c.column()) + (c.nullable() ? "drop not null" : "set not null"));
            case StructureChange.SetDefault c -> one(c, alter(c.column()) + defaultOf(c));
            case StructureChange.SetIdentity c -> identity(c);
            case StructureChange.CommentColumn c ->
                    List.of(comment(c.table(), c.column(), c.comment()));
            case StructureChange.DropColumn c -> one(c, "drop column " + dropped(c));
            case StructureChange.AddKey c -> one(c, "add " + tables.key(c.key()));
            case StructureChange.AddForeignKey c -> one(c, "add " + tables.foreignKey(c.key()));
            case StructureChange.AddCheck c -> one(c, "add " + tables.check(c.check()));
            case StructureChange.DropConstraint c ->
                    one(c, "drop constraint " + quote(c.name()) + (c.cascade() ? " cascade" : ""));
            case StructureChange.AddIndex c -> List.of(createIndex(c.table(), c.index()));
            case StructureChange.DropIndex c ->
                    List.of("drop index " + quote(c.table().schema()) + "." + quote(c.name()));
        };
    }

    private List<String> one(StructureChange change, String action) {
        return List.of(alterTable(change.table()) + action);
    }

    protected final String alterTable(TableName table) {
        return "alter table " + dialect.quote(table) + " ";
    }

    protected final String alter(String column) {
        return "alter column " + quote(column) + " ";
    }

    private static String defaultOf(StructureChange.SetDefault change) {
        String expression = change.expression();
        return expression == null
                ? "drop default"
                : "set default " + SqlFragment.expression(expression);
    }

    private String table(StructureChange change) {
        return dialect.quote(change.table());
    }

    final String comment(TableName table, @Nullable String text) {
        return "comment on table " + dialect.quote(table) + " is " + commentText(text);
    }

    final String comment(TableName table, String column, @Nullable String text) {
        return "comment on column "
                + dialect.quote(table)
                + "."
                + quote(column)
                + " is "
                + commentText(text);
    }

    private String commentText(@Nullable String text) {
        return text == null ? "null" : dialect.literal(text);
    }

    protected final String quote(String name) {
        return dialect.quote(name);
    }

    protected final String quote(TableName name) {
        return dialect.quote(name);
    }

    protected final String literal(String text) {
        return dialect.literal(text);
    }

    /** A name that is to be: quoted, and refused where the database would cut or lose it. */
    protected final String newName(String name) {
        if (name.isBlank()) {
            throw Problem.of(ProblemCode.DRAFT_INCOMPLETE, "A name is missing.", "").exception();
        }
        checkName(name);
        return dialect.quote(name);
    }

    protected final ProblemException unsupported(String sentence) {
        return Problem.of(ProblemCode.STRUCTURE_UNSUPPORTED, sentence, "").exception();
    }

    private String dropped(StructureChange.DropColumn change) {
        if (change.cascade() && !dropsColumnsWithDependents()) {
            throw unsupported(
                    dialect.engine().title()
                            + " drops a column alone: drop what depends on it first.");
        }
        return quote(change.column()) + (change.cascade() ? " cascade" : "");
    }

    /** Refuses a name that the database would cut or cannot hold. */
    protected abstract void checkName(String name);

    protected abstract String renameColumn(String column, String name);

    /** What follows {@code ALTER COLUMN c}. */
    protected abstract String alterType(String type, @Nullable String using);

    protected abstract List<String> identity(StructureChange.SetIdentity change);

    /** What follows the type of a generated column. */
    protected abstract String generated(Generated how, String expression);

    protected abstract String createIndex(TableName table, IndexDraft index);

    /** What follows a foreign key's actions. */
    protected abstract String deferral(ForeignKeyDraft.Deferral when);
}
