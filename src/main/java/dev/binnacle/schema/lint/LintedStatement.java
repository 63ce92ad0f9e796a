package dev.binnacle.schema.lint;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Span;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement and what holds when it runs.
 *
 * @param index 0-based, in its script
 */
public record LintedStatement(LintedScript script, Ddl ddl, int index, ScriptState.Now now) {
    public boolean inTransaction() {
        return now.open() > 0 || now.always();
    }

    /** Whether the script itself began a transaction that is still open. */
    public boolean began() {
        return now.open() > 0;
    }

    /** Whether a transaction is open that the tool began which runs the script. */
    public boolean wrapped() {
        return now.always();
    }

    /** Whether the script has made this table, so that nobody uses it yet. */
    public boolean fresh(QualifiedName table) {
        return now.has(ScriptState.key(table));
    }

    /** Whether the script has made this schema. */
    public boolean freshSchema(Ident schema) {
        return now.has("schema/" + schema.lower());
    }

    /** Whether the script has made this column. */
    public boolean fresh(QualifiedName table, Ident column) {
        return fresh(table) || now.has(ScriptState.key(table) + "/" + column.lower());
    }

    /** Whether the script has validated this constraint. */
    public boolean validated(QualifiedName table, Ident constraint) {
        return now.has(ScriptState.key(table) + "/valid/" + constraint.lower());
    }

    /** Whether a setting has been set before. */
    public boolean set(String setting) {
        return now.settings().contains(setting);
    }

    public int version() {
        return script.known().version();
    }

    public LiveFacts facts() {
        return script.known().facts();
    }

    public TableName name(QualifiedName table) {
        return script.name(table);
    }

    /** The table as it is before the script; empty = not known. */
    public Optional<Table> table(QualifiedName table) {
        return script.known().before().table(name(table));
    }

    /** The column as it is before the script; empty = not known. */
    public Optional<Column> column(QualifiedName table, Ident column) {
        return table(table)
                .flatMap(known ->
                        known.column(column.lower())
                                .or(() -> known.column(column.text()))
                                .or(() -> known.column(column.text().toUpperCase(Locale.ROOT))));
    }

    /** Its text, the semicolon left out. */
    public String sql() {
        return ddl.at().of(script.text());
    }

    public Place place() {
        return script.place(ddl.at());
    }

    public Place place(Span span) {
        return script.place(span);
    }

    /** A piece of its text as it is written. */
    public String text(Span span) {
        return span.of(script.text());
    }

    /** The actions of an ALTER TABLE on a table that was there before the script. */
    public List<AlterAction> actions() {
        return ddl instanceof Alter alter && alter.kind().relation() && !fresh(alter.name())
                ? alter.actions()
                : List.of();
    }

    /** The table of an ALTER. */
    public QualifiedName altered() {
        if (ddl instanceof Alter alter) {
            return alter.name();
        }
        throw new IllegalStateException("not an ALTER");
    }
}
