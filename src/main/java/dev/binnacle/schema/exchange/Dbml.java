package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A DBML file, read.
 *
 * @param catalog what it says of structure, in the words of one database
 * @param project its name; null = none
 * @param database the product it names; null = none
 * @param groups tables that belong together
 * @param notes texts that stand by themselves
 * @param problems where it could not be read
 */
public record Dbml(
        Catalog catalog,
        @Nullable String project,
        @Nullable String database,
        List<Group> groups,
        List<Note> notes,
        List<DbmlProblem> problems) {

    /** Tables that belong together. */
    public record Group(String name, List<TableName> tables, @Nullable String note) {
        public Group {
            tables = List.copyOf(tables);
        }
    }

    /** A text beside the tables. */
    public record Note(String name, String text) {}

    public Dbml {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file. Never fails: what is wrong is among the problems.
     *
     * @param dialect in whose words constraints are then written
     */
    public static Dbml read(String text, Dialect dialect) {
        DbmlCursor cursor = new DbmlCursor(text);
        DbmlTree tree = new DbmlParser(cursor).parse();
        return new DbmlCatalog(tree, cursor, dialect).read();
    }
}
