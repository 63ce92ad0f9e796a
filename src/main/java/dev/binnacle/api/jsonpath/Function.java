package dev.binnacle.api.jsonpath;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of RFC 9535, with what they take and give. */
enum Function {
    LENGTH(Type.VALUE, Type.VALUE),
    COUNT(Type.VALUE, Type.NODES),
    VALUE(Type.VALUE, Type.NODES),
    MATCH(Type.LOGICAL, Type.VALUE, Type.VALUE),
    SEARCH(Type.LOGICAL, Type.VALUE, Type.VALUE);

    private final Type result;
    private final List<Type> parameters;

    /** What an expression is worth. */
    enum Type {
        VALUE,
        LOGICAL,
        NODES
    }

    Function(Type result, Type... parameters) {
        this.result = result;
        this.parameters = List.of(parameters);
    }

    Type result() {
        return result;
    }

    List<Type> parameters() {
        return parameters;
    }

    static Optional<Function> named(String name) {
        for (Function each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
