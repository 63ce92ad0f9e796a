package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.ColumnDraft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column as it is typed in one line: {@code name type}, then {@code not null} if it must be. */
final class TypedColumn {
    private static final Pattern LINE =
            Pattern.compile("(\"(?:[^\"]|\"\")+\"|[^\\s\"]+)(?:\\s+(.+))?", Pattern.DOTALL);
    private static final Pattern NOT_NULL = Pattern.compile("(?i)\\s+not\\s+null\\s*$");
    private static final String USUAL = "text";

    private TypedColumn() {}

    /** Empty where nothing can be read in it; without a type it is text. */
    static Optional<ColumnDraft> of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = name(parts.group(1));
        String rest = parts.group(2) == null ? USUAL : parts.group(2);
        String type = NOT_NULL.matcher(" " + rest).replaceFirst("").strip();
        ColumnDraft column = ColumnDraft.of(name, type.isEmpty() ? USUAL : type);
        return Optional.of(NOT_NULL.matcher(" " + rest).find() ? column.notNull() : column);
    }

    /** A name as it is typed: in quotes where it has blanks. */
    static String name(String typed) {
        return typed.startsWith("\"") && typed.endsWith("\"") && typed.length() > 2
                ? typed.substring(1, typed.length() - 1).replace("\"\"", "\"")
                : typed;
    }

    /** A name as it would be typed. */
    static String quoted(String name) {
        return name.chars().anyMatch(point -> point == '"' || Character.isWhitespace(point))
                ? '"' + name.replace("\"", "\"\"") + '"'
                : name;
    }
}
