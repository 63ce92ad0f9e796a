package dev.binnacle.server.h2;

import dev.binnacle.server.query.SqlBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A table as a statement sees it.
 *
 * @param alias what it is called there
 * @param texts how the request writes values
 */
record Scope(String alias, Map<String, ColumnType> types, ValueText texts) {
    private static final int FARTHEST = 3;

    /**
     * @throws dev.binnacle.server.request.ApiException 42703 where there is no such column
     */
    ColumnType type(String column) {
        ColumnType type = types.get(column);
        if (type == null) {
            throw Refusal.of(
                    "42703",
                    "column %s.%s does not exist".formatted(alias, column),
                    null,
                    hint(column));
        }
        return type;
    }

    void column(SqlBuilder out, String column) {
        out.name(alias).sql(".").name(column);
    }

    /** The one or two columns that are least unlike; null = none or too many. */
    private @Nullable String hint(String meant) {
        int least = FARTHEST + 1;
        int found = 0;
        String first = "";
        String second = "";
        for (String name : types.keySet()) {
            // PostgreSQL folds names, H2 keeps them: only the case may be wrong
            if (name.equalsIgnoreCase(meant)) {
                return perhaps(name);
            }
            int distance = distance(meant, name);
            if (distance > meant.length() / 2) {
                continue;
            }
            if (distance < least) {
                least = distance;
                first = name;
                found = 1;
            } else if (distance == least && distance <= FARTHEST) {
                second = name;
                found++;
            }
        }
        return switch (found) {
            case 1 -> perhaps(first);
            case 2 ->
                    "Perhaps you meant to reference the column \"%s.%s\" or the column \"%s.%s\"."
                            .formatted(alias, first, alias, second);
            default -> null;
        };
    }

    private String perhaps(String column) {
        return "Perhaps you meant to reference the column \"%s.%s\".".formatted(alias, column);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
