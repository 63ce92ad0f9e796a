package dev.binnacle.database;

import dev.binnacle.database.script.ScriptSyntax;

import java.util.List;
import java.util.Locale;

/**
 * What differs between databases in rendering: quoting, binding, paging. The one home of SQL text
 * made from data, and so the whole of injection safety.
 */
public interface Dialect {
    Engine engine();

    /** How its scripts are read. */
    ScriptSyntax syntax();

    /**
     * How the first line of its definition names it.
     *
     * @param defaultSchema of the database that is defined
     */
    default String definitionWord(String defaultSchema) {
        return engine().title().toLowerCase(Locale.ROOT);
    }

    /** What a script begins with whose routines need not know each other yet; may be empty. */
    default List<String> looseBodies() {
        return List.of();
    }

    /** A name quoted so that the database takes it exactly, whatever is in it. */
    String quote(String name);

    default String quote(TableName table) {
        return quote(table.schema()) + "." + quote(table.name());
    }

    /**
     * Whether DDL names constraints and triggers by their table; else by the schema they are in.
     */
    default boolean partsByTable() {
        return true;
    }

    /** A text literal, for scripts shown to people and for DDL, where nothing can be bound. */
    String literal(String text);

    /** A value as a literal of the column's type, for scripts and INSERTs copied out. */
    String literal(Column column, Value value);

    /** The statement with its parameters to bind. */
    Sql render(Statement statement);

    /** The statement as people read it and could run it: values as literals. */
    String script(Statement statement);

    /** A condition alone, for use after WHERE. */
    Sql render(Condition condition);
}
