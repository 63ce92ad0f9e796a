package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Value;
import dev.binnacle.desktop.control.grid.EditorSetup;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which editor a column's cells get. */
final class CellSetups {
    private CellSetups() {}

    /**
     * @param value where to start; null = the column's default
     * @param added whether the row is new, so that DEFAULT may be chosen
     */
    static EditorSetup of(
            Column column, @Nullable Value value, boolean added, List<EditorSetup.Extra> extras) {
        String text = value == null ? null : value.text();
        EditorSetup.Form form = form(column);
        return new EditorSetup(
                form,
                text == null || form != EditorSetup.Form.CHOICE ? text : choice(column, text),
                choices(column),
                column.nullable(),
                added && TableColumns.unset(column).equals("default"),
                hint(column),
                typed -> check(column, typed),
                extras);
    }

    private static EditorSetup.Form form(Column column) {
        return switch (column.kind()) {
            case BOOLEAN -> EditorSetup.Form.CHOICE;
            case ENUM ->
                    column.labels().isEmpty() ? EditorSetup.Form.LINE : EditorSetup.Form.CHOICE;
            case JSON -> EditorSetup.Form.JSON;
            case BYTES -> EditorSetup.Form.BYTES;
            case XML -> EditorSetup.Form.TEXT;
            default -> EditorSetup.Form.LINE;
        };
    }

    private static List<String> choices(Column column) {
        return switch (column.kind()) {
            case BOOLEAN -> List.of("true", "false");
            case ENUM -> column.labels();
            default -> List.of();
        };
    }

    private static String choice(Column column, String text) {
        if (!column.labels().isEmpty()) {
            return text;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "true" -> "true";
            case "f", "false" -> "false";
            default -> text;
        };
    }

    private static String hint(Column column) {
        return switch (column.kind()) {
            case DATE -> "2026-11-20";
            case TIME -> "14:03:22";
            case TIMESTAMP -> "2026-11-20 14:03:22";
            case TIMESTAMP_WITH_ZONE -> "2026-11-20 14:03:22+01";
            case UUID -> "00000000-0000-0000-0000-000000000000";
            case INTEGER, DECIMAL, FLOAT -> "0";
            case BYTES -> "\\x00ff";
            default -> "";
        };
    }

    private static Optional<String> check(Column column, String typed) {
        Problem problem = CellInput.parse(column, typed).problem();
        return problem == null ? Optional.empty() : Optional.of(problem.detail());
    }
}
