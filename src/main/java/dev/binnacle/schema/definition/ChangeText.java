package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A change as edits of the text where the definition says what it changes. */
final class ChangeText {
    private final Definition definition;
    private final Parts parts;
    private final List<String> statements;
    private final TextEdits edits = new TextEdits();

    /**
     * @param statements those that would make the change
     */
    ChangeText(Definition definition, List<String> statements) {
        this.definition = definition;
        this.parts = new Parts(definition);
        this.statements = statements;
    }

    /** No edits where there is nothing that could be changed in place. */
    TextEdits inPlace(StructureChange change) {
        Tables tables = new Tables(this);
        Columns columns = new Columns(this);
        Constraints constraints = new Constraints(this);
        Comments comments = new Comments(this);
        switch (change) {
            case StructureChange.CreateTable c -> tables.create(c.table());
            case StructureChange.RenameTable c -> tables.rename(c.table(), c.name());
            case StructureChange.DropTable c -> tables.drop(c.table(), c.cascade());
            case StructureChange.CommentTable c -> comments.table(c.table(), c.comment());
            case StructureChange.AddColumn c -> columns.add(c.table());
            case StructureChange.RenameColumn c ->
                    new ColumnNames(this).rename(c.table(), c.column(), c.name());
            case StructureChange.AlterType c -> columns.type(c.table(), c.column(), c.type());
            case StructureChange.SetNullable c ->
                    columns.nullable(c.table(), c.column(), c.nullable());
            case StructureChange.SetDefault c -> columns.defaultValue(c.table(), c.column());
            case StructureChange.SetIdentity c ->
                    columns.identity(c.table(), c.column(), c.after());
            case StructureChange.CommentColumn c ->
                    comments.column(c.table(), c.column(), c.comment());
            case StructureChange.DropColumn c -> columns.drop(c.table(), c.column());
            case StructureChange.AddKey c -> constraints.add(c.table(), null);
            case StructureChange.AddForeignKey c -> constraints.add(c.table(), c.key().target());
            case StructureChange.AddCheck c -> constraints.add(c.table(), null);
            case StructureChange.DropConstraint c -> constraints.drop(c.table(), c.name());
            case StructureChange.AddIndex c -> tables.hang(c.table());
            case StructureChange.DropIndex c -> constraints.dropIndex(c.table(), c.name());
        }
        return edits;
    }

    /** Where a name that is to change stands in text that is left alone. */
    List<DefinitionPlace> toLookAt(StructureChange change) {
        return switch (change) {
            case StructureChange.RenameTable c -> new Mentions(definition).of(c.table(), null);
            case StructureChange.DropTable c -> new Mentions(definition).of(c.table(), null);
            case StructureChange.RenameColumn c ->
                    new Mentions(definition).of(c.table(), c.column());
            case StructureChange.DropColumn c -> new Mentions(definition).of(c.table(), c.column());
            default -> List.of();
        };
    }

    Definition definition() {
        return definition;
    }

    Parts parts() {
        return parts;
    }

    TextEdits edits() {
        return edits;
    }

    List<String> statements() {
        return statements;
    }

    String text(int file) {
        return definition.files().get(file).text();
    }

    Layout layout(int file) {
        return new Layout(text(file));
    }

    /** The statement that makes the table, with a body; null = there is none. */
    @Nullable Part made(TableName table) {
        Part part = parts.table(table);
        return part != null
                        && part.statement() instanceof CreateTable create
                        && create.body() != null
                ? part
                : null;
    }

    /**
     * What a statement says after these words, its names without quotes where they need none and
     * the text around has none either.
     */
    @Nullable String after(String statement, String words, boolean bare) {
        int at = statement.indexOf(words);
        if (at < 0) {
            return null;
        }
        String rest = statement.substring(at + words.length());
        return bare ? new BareNames(definition.dialect()).of(rest) : rest;
    }

    /** Whether names in this piece are written without quotes. */
    boolean bare(int file, Span span) {
        return span.of(text(file)).indexOf('"') < 0;
    }

    /** A name as it is best written there. */
    String written(String name, boolean bare) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        return bare ? new BareNames(definition.dialect()).of(quoted) : quoted;
    }

    void remove(int file, Span statement) {
        edits.replace(file, layout(file).whole(statement), "");
    }
}
