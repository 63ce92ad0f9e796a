package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The types that a definition makes, for whoever reads a type's name. */
public interface TypeNames {
    /** Where no type was made. */
    TypeNames NONE =
            new TypeNames() {
                @Override
                public @Nullable Made find(@Nullable String schema, String name) {
                    return null;
                }

                @Override
                public @Nullable String extension(String name) {
                    return null;
                }
            };

    /**
     * A type someone made.
     *
     * @param kind {@code enum}, {@code domain}, {@code composite}, {@code range}
     * @param labels of an enum
     * @param base of a domain, as written; empty for others
     * @param notNull whether a domain refuses null
     */
    record Made(TableName name, String kind, List<String> labels, String base, boolean notNull) {}

    /**
     * The type of this name.
     *
     * @param schema null = not said
     * @return null = the definition makes none
     */
    @Nullable Made find(@Nullable String schema, String name);

    /** The schema that an extension's objects are in; null = it is not made. */
    @Nullable String extension(String name);
}
