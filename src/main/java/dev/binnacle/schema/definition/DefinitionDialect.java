package dev.binnacle.schema.definition;

import dev.binnacle.database.Engine;
import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.ddl.RoutineStatement.CreateRoutine;
import dev.binnacle.schema.ddl.RoutineStatement.CreateTrigger;
import dev.binnacle.schema.ddl.SequenceOptions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What differs between databases when their DDL is read: the same text must give the same catalog
 * as the database would after running it.
 */
public interface DefinitionDialect {
    Engine engine();

    /** Its name in a definition's first line, such as {@code postgresql}. */
    String word();

    ScriptSyntax syntax();

    /** The schema that an unqualified name means. */
    String defaultSchema();

    /** The comment that the usual schema has from the start; null = none. */
    @Nullable String defaultSchemaComment();

    /** A view's query as the catalog writes it, as far as that is known. */
    String query(String written);

    /** How many of its own words a text holds that others would not understand. */
    int likeness(String text);

    /** Whether a tool of this database wrote the text, and says so. */
    default boolean wrote(String text) {
        return false;
    }

    /** An unquoted name as it is meant. */
    String fold(String written);

    /** Whether a name must stand in quotes because it is a word of SQL. */
    boolean reserved(String name);

    /** A name as the catalog's definitions write it. */
    String quote(String name);

    default String quote(TableName name) {
        return quote(name.schema()) + "." + quote(name.name());
    }

    TypeReading type(String written, TypeNames names);

    /** The type under one that counts by itself, such as {@code serial}; null = it does not. */
    @Nullable String serial(String type);

    /** Whether a counting column and an identity have a sequence that the catalog shows. */
    boolean showsSequences();

    /** Whether the index of a key has the key's name and is shown. */
    boolean showsKeyIndexes();

    /** The default of a column that draws from a sequence. */
    String drawsFrom(TableName sequence);

    DefaultNames names();

    /** A condition or a generated value as the catalog writes it, as far as that is known. */
    String condition(String written);

    /** A default as the catalog writes it, as far as that is known; null = it keeps none. */
    @Nullable String defaultValue(String written, TypeReading type);

    /** A collation as the catalog writes it. */
    String collation(@Nullable String schema, String name);

    /** The kind of a generated column that does not say it. */
    String generatedKind();

    SequenceShape sequence(SequenceOptions options, @Nullable String type);

    /** What of an identity's sequence is not as usual; null = nothing. */
    @Nullable String identityOptions(SequenceShape shape);

    String definition(ConstraintShape constraint);

    String definition(IndexShape index);

    /** The DDL of an exclusion constraint and its index. */
    String exclusion(IndexShape index, ConstraintShape constraint);

    /** When a trigger fires, in the catalog's words. */
    String triggerWhen(CreateTrigger trigger);

    String trigger(TriggerShape trigger);

    /**
     * A routine as the catalog tells it, without a comment.
     *
     * @param written the whole statement
     */
    Routine routine(CreateRoutine create, TableName name, String written, TypeNames names);

    /** The types by which routines of one name are told apart; what only comes out is left out. */
    default List<String> argumentTypes(String arguments, TypeNames names) {
        return List.of();
    }

    /** What a domain's definition says of a check, a space before it. */
    String domainCheck(String name, String condition);

    /** The key of an index as the catalog lists it. */
    String key(IndexPart part);

    /** The usual index method. */
    default String method() {
        return "btree";
    }
}
