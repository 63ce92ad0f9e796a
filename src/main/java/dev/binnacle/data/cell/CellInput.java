package dev.binnacle.data.cell;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Column;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

/**
 * Turns what a person typed into a cell's value, or says why it does not fit. What was typed is
 * never lost: an entry with a problem still holds the text.
 *
 * <p>NULL is entered by {@link #setNull}, never by text, with one exception: empty text means NULL
 * in columns whose kind has no empty value (numbers, dates, …). In text columns it is empty text.
 */
public final class CellInput {
    private CellInput() {}

    /**
     * What came of typing.
     *
     * @param value the value to write, or the text as typed while there is a problem
     * @param problem null = the value fits
     */
    public record Entry(Value value, @Nullable Problem problem) {
        public static Entry of(Value value) {
            return new Entry(value, null);
        }

        public boolean valid() {
            return problem == null;
        }
    }

    /** NULL, or the problem that the column does not take it. */
    public static Entry setNull(Column column) {
        if (column.nullable()) {
            return Entry.of(Value.NULL);
        }
        return new Entry(Value.NULL, problem(column, "The column is NOT NULL."));
    }

    /** Reads typed text as a value of the column. */
    public static Entry parse(Column column, String typed) {
        try {
            return Entry.of(value(column, typed));
        } catch (Unfit unfit) {
            return new Entry(Value.of(typed), problem(column, unfit.why()));
        }
    }

    private static Value value(Column column, String typed) throws Unfit {
        String text = typed.strip();
        return switch (column.kind()) {
            case TEXT -> TextInput.text(column, typed);
            case ENUM -> TextInput.label(column, typed);
            case JSON -> TextInput.json(column, typed);
            case XML, ARRAY, OTHER, INTERVAL -> Value.of(typed);
            default -> text.isEmpty() ? nothing(column) : filled(column, text);
        };
    }

    private static Value nothing(Column column) throws Unfit {
        if (!column.nullable()) {
            throw new Unfit("The column is NOT NULL.");
        }
        return Value.NULL;
    }

    private static Value filled(Column column, String text) throws Unfit {
        return switch (column.kind()) {
            case INTEGER -> NumberInput.integer(column.type(), text);
            case DECIMAL -> NumberInput.decimal(column.type(), text);
            case FLOAT -> NumberInput.floating(text);
            case BOOLEAN -> TextInput.bool(text);
            case DATE -> TimeInput.date(text);
            case TIME -> TimeInput.time(text);
            case TIMESTAMP -> TimeInput.timestamp(text, false);
            case TIMESTAMP_WITH_ZONE -> TimeInput.timestamp(text, true);
            case UUID -> TextInput.uuid(text);
            case BYTES -> TextInput.bytes(text);
            case TEXT, ENUM, JSON, XML, ARRAY, OTHER, INTERVAL -> Value.of(text);
        };
    }

    private static Problem problem(Column column, String why) {
        return Problem.of(
                ProblemCode.VALUE_INVALID,
                "The value does not fit column " + column.name() + " (" + column.type() + ").",
                why);
    }
}
