package dev.binnacle.schema.plan;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;

import java.util.List;

/** What one database needs to get from one structure to another. */
public interface PlanDialect {
    ObjectText text();

    List<String> rename(Rename rename);

    /** Another name for a key, check, foreign key or index, which stays what it is. */
    List<String> renamePart(ObjectKind kind, TableName table, String from, String to);

    /** Makes an object whose parent is there already. */
    List<String> add(SchemaObject object);

    /** Makes an object, by its own statements or as part of its parent. */
    List<String> make(SchemaObject object);

    List<String> drop(SchemaObject object);

    /** How {@code before} becomes {@code after}. */
    Change change(SchemaObject before, SchemaObject after);

    /** Takes a table from under those that it is no longer to be under. */
    List<String> leave(SchemaObject before, SchemaObject after);

    /** Puts a table under those that it is to be under now. */
    List<String> join(SchemaObject before, SchemaObject after);

    /** Gives a column its own type again after the type was made anew. */
    List<String> retype(SchemaObject column);

    /** Takes a column's default away for a while. */
    List<String> withoutDefault(ObjectId column);

    List<String> withDefault(SchemaObject column);

    /** Says that a column takes no nulls, whatever those above it do. */
    List<String> filled(SchemaObject column);

    /** Whether an index is kept by the database when its columns change their type. */
    boolean keepsIndex(SchemaObject index);

    /** Frees the name of a type or domain that is made anew. */
    List<String> setAside(SchemaObject type);

    List<String> dropSetAside(SchemaObject type);

    /** What to say before routines are made that do not know each other yet; may be empty. */
    List<String> looseBodies();

    /** What a database forgets in the course of a plan and has to be told again at its end. */
    List<Draft> again(List<Draft> drafts, SchemaObjects after);

    /** The step with its locks, work, loss and estimate. */
    PlanStep step(Draft draft, Sizes sizes);
}
