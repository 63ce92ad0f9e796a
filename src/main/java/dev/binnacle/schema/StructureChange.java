package dev.binnacle.schema;

import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

/** One change of the structure, as data. {@link StructureDialect} says it in SQL. */
public sealed interface StructureChange {
    /** The table it changes, by the name it has before. */
    TableName table();

    record CreateTable(TableDraft draft) implements StructureChange {
        @Override
        public TableName table() {
            return draft.name();
        }
    }

    record RenameTable(TableName table, String name) implements StructureChange {}

    /** With {@code cascade} what depends on it goes too. */
    record DropTable(TableName table, boolean cascade) implements StructureChange {}

    /** A null comment takes it away. */
    record CommentTable(TableName table, @Nullable String comment) implements StructureChange {}

    record AddColumn(TableName table, ColumnDraft column) implements StructureChange {}

    record RenameColumn(TableName table, String column, String name) implements StructureChange {}

    /**
     * Another type.
     *
     * @param using SQL that makes the new value of the old row; null = the database's own cast
     */
    record AlterType(TableName table, String column, String type, @Nullable String using)
            implements StructureChange {}

    record SetNullable(TableName table, String column, boolean nullable)
            implements StructureChange {}

    /** A null expression takes the default away. */
    record SetDefault(TableName table, String column, @Nullable String expression)
            implements StructureChange {}

    /** {@code NEVER} or one of the identities; {@code before} is what the column is now. */
    record SetIdentity(TableName table, String column, Generated before, Generated after)
            implements StructureChange {}

    record CommentColumn(TableName table, String column, @Nullable String comment)
            implements StructureChange {}

    record DropColumn(TableName table, String column, boolean cascade) implements StructureChange {}

    record AddKey(TableName table, KeyDraft key) implements StructureChange {}

    record AddForeignKey(TableName table, ForeignKeyDraft key) implements StructureChange {}

    record AddCheck(TableName table, CheckDraft check) implements StructureChange {}

    /** Drops a key, a foreign key or a check. */
    record DropConstraint(TableName table, String name, boolean cascade)
            implements StructureChange {}

    record AddIndex(TableName table, IndexDraft index) implements StructureChange {}

    record DropIndex(TableName table, String name) implements StructureChange {}
}
