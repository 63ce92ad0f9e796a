package dev.binnacle.schema.definition;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** An index while statements are folded. */
final class IndexModel {
    String name;
    final Where where;
    boolean unique;

    /** The constraint it serves; null = none. */
    @Nullable ConstraintModel constraint;

    String method = "";
    List<IndexPart> keys = new ArrayList<>();
    List<String> include = new ArrayList<>();
    String nulls = "";
    String options = "";
    @Nullable String predicate;
    boolean inherited;

    /** Whether the tables below have none of their own by it. */
    boolean only;

    IndexModel(String name, Where where) {
        this.name = name;
        this.where = where;
    }

    IndexModel copy(String otherName) {
        IndexModel copy = new IndexModel(otherName, where);
        copy.unique = unique;
        copy.method = method;
        copy.keys = new ArrayList<>(keys);
        copy.include = new ArrayList<>(include);
        copy.nulls = nulls;
        copy.options = options;
        copy.predicate = predicate;
        copy.inherited = true;
        return copy;
    }

    boolean same(IndexModel other) {
        return unique == other.unique
                && method.equals(other.method)
                && keys.equals(other.keys)
                && include.equals(other.include)
                && java.util.Objects.equals(predicate, other.predicate);
    }
}
