package dev.binnacle.schema.definition;

import dev.binnacle.database.Column.Generated;
import dev.binnacle.schema.ddl.SequenceOptions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A column while statements are folded. */
final class ColumnModel {
    String name;
    final int position;
    final Where where;

    /** As written; empty where the table above says it. */
    String type;

    boolean nullable = true;
    Generated generated = Generated.NEVER;
    @Nullable String expression;

    /** Whether the expression is already as the catalog writes it. */
    boolean exact;

    @Nullable String comment;
    @Nullable String collation;
    @Nullable SequenceOptions identity;
    @Nullable String onUpdate;
    boolean defaultOnNull;

    /** Clauses of ALTER COLUMN about its storage. */
    List<String> storage = new ArrayList<>();

    ColumnModel(String name, int position, String type, Where where) {
        this.name = name;
        this.position = position;
        this.type = type;
        this.where = where;
    }

    /** The same for a table below. */
    ColumnModel copy(int at, Where place) {
        ColumnModel copy = new ColumnModel(name, at, type, place);
        copy.nullable = nullable;
        copy.generated = generated;
        copy.expression = expression;
        copy.exact = exact;
        copy.collation = collation;
        copy.identity = identity;
        return copy;
    }

    boolean identity() {
        return generated == Generated.IDENTITY_ALWAYS || generated == Generated.IDENTITY_BY_DEFAULT;
    }
}
