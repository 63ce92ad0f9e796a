package dev.binnacle.database.h2;

import dev.binnacle.base.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values as H2's SQL writes them. Whatever is in the text, it stays inside its quotes. */
final class H2Literals {
    private H2Literals() {}

    static String write(H2Type type, @Nullable String text) {
        if (text == null) {
            return "NULL";
        }
        if (H2Dialect.bare(type.kind(), text)) {
            return text;
        }
        return switch (type.kind()) {
            case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_ZONE, UUID, JSON ->
                    type.name() + " " + quoted(text);
            case FLOAT, DECIMAL -> "cast(" + quoted(text) + " as " + type.name() + ")";
            case BYTES -> bytes(text);
            case ARRAY -> nested(type, text);
            case OTHER -> type.name().equals("ROW") ? nested(type, text) : quoted(text);
            default -> quoted(text);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String bytes(String text) {
        return text.matches("\\\\x([0-9a-fA-F]{2})*")
                ? "X'" + text.substring(2) + "'"
                : quoted(text);
    }

    private static String nested(H2Type type, String text) {
        try {
            return nested(type, H2Nested.parse(text));
        } catch (ProblemException malformed) {
            return quoted(text);
        }
    }

    private static String nested(H2Type type, H2Nested nested) {
        return switch (nested) {
            case H2Nested.Leaf leaf -> write(type, leaf.text());
            case H2Nested.Group group -> {
                List<H2Nested> parts = group.parts();
                String inside =
                        IntStream.range(0, parts.size())
                                .mapToObj(i -> nested(type.part(i), parts.get(i)))
                                .collect(Collectors.joining(", "));
                yield group.row() ? "ROW(" + inside + ")" : "ARRAY[" + inside + "]";
            }
        };
    }
}
