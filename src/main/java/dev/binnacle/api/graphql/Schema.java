package dev.binnacle.api.graphql;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a server can be asked for.
 *
 * @param query name of the type that queries begin with; empty for none, as with the others
 * @param types by their names
 */
public record Schema(
        String query,
        String mutation,
        String subscription,
        Map<String, Type> types,
        List<Directive> directives) {
    /** Nothing is known of the server. */
    public static final Schema UNKNOWN = new Schema("", "", "", Map.of(), List.of());

    public Schema {
        types = Map.copyOf(types);
        directives = List.copyOf(directives);
    }

    /** What a type is, in the words of introspection. */
    public enum Kind {
        SCALAR,
        OBJECT,
        INTERFACE,
        UNION,
        ENUM,
        INPUT_OBJECT;

        boolean hasFields() {
            return this == OBJECT || this == INTERFACE || this == UNION;
        }

        boolean isInput() {
            return this == SCALAR || this == ENUM || this == INPUT_OBJECT;
        }
    }

    /**
     * A type.
     *
     * @param inputs fields of an input object
     * @param values of an enum
     */
    public record Type(
            Kind kind, String name, List<Field> fields, List<Input> inputs, List<String> values) {
        @Nullable Field field(String wanted) {
            return fields.stream()
                    .filter(each -> each.name().equals(wanted))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A field that can be asked for.
     *
     * @param type as written, such as {@code [Order!]!}
     */
    public record Field(String name, String type, List<Input> arguments, boolean deprecated) {}

    /**
     * An argument, or a field of an input object.
     *
     * @param required whether it has to be given
     */
    public record Input(String name, String type, boolean required) {}

    /** A directive such as {@code @include}. */
    public record Directive(String name, List<Input> arguments) {}

    /** The type of that name, with or without the signs for lists; null when not known. */
    @Nullable Type type(String written) {
        return types.get(named(written));
    }

    /** A type without the signs for lists and for what is never null. */
    static String named(String written) {
        return written.replaceAll("[\\[\\]!\\s]", "");
    }

    boolean known() {
        return !types.isEmpty();
    }
}
