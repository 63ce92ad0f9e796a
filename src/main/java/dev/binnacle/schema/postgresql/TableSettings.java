package dev.binnacle.schema.postgresql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses of ALTER TABLE that a table's DDL ends with, and what takes each back. */
final class TableSettings {
    private static final Pattern COLUMN =
            Pattern.compile("(ALTER COLUMN (?:\"(?:[^\"]|\"\")+\"|\\S+) SET )(\\S+) ?.*");
    private static final Pattern OPTION = Pattern.compile("(\\w+)=[^,)]*");

    private TableSettings() {}

    /** Cuts at the commas outside parentheses and quotes. */
    static List<String> clauses(String settings) {
        List<String> clauses = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= settings.length(); i++) {
            char c = i < settings.length() ? settings.charAt(i) : ',';
            quoted ^= c == '"' && i < settings.length();
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                clauses.add(settings.substring(from, i).strip());
                from = i + 1;
            }
        }
        return clauses;
    }

    static List<String> undo(String alter, String settings) {
        return clauses(settings).stream().map(clause -> alter + undo(clause)).toList();
    }

    static List<String> change(String alter, String before, String after) {
        List<String> old = clauses(before);
        List<String> to = clauses(after);
        List<String> statements = new ArrayList<>();
        old.stream()
                .filter(clause -> !to.contains(clause))
                .forEach(clause -> statements.add(alter + undo(clause)));
        to.stream()
                .filter(clause -> !old.contains(clause))
                .forEach(clause -> statements.add(alter + clause));
        return statements;
    }

    private static String undo(String clause) {
        if (clause.equals("SET UNLOGGED")) {
            return "SET LOGGED";
        }
        if (clause.startsWith("REPLICA IDENTITY")) {
            return "REPLICA IDENTITY DEFAULT";
        }
        if (clause.startsWith("CLUSTER ON")) {
            return "SET WITHOUT CLUSTER";
        }
        Matcher column = COLUMN.matcher(clause);
        if (!column.matches()) {
            return clause;
        }
        String set = column.group(1);
        return switch (column.group(2)) {
            case "STORAGE" -> set + "STORAGE DEFAULT";
            case "STATISTICS" -> set + "STATISTICS -1";
            case "COMPRESSION" -> set + "COMPRESSION DEFAULT";
            default -> set.replaceFirst("SET $", "RESET ") + names(clause);
        };
    }

    /** {@code ALTER COLUMN c SET STORAGE } or the like; null = the clause says something else. */
    static @Nullable String stored(String clause) {
        Matcher column = COLUMN.matcher(clause);
        boolean stored =
                column.matches()
                        && (column.group(2).equals("STORAGE")
                                || column.group(2).equals("COMPRESSION"));
        return stored ? column.group(1) + column.group(2) + " " : null;
    }

    private static String names(String clause) {
        List<String> names = new ArrayList<>();
        Matcher option = OPTION.matcher(clause.substring(clause.indexOf('(')));
        while (option.find()) {
            names.add(option.group(1));
        }
        return "(" + String.join(", ", names) + ")";
    }
}
