package dev.binnacle.server.h2;

import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A value of a statement that is not there yet when the statement is written. */
sealed interface Slot {
    /** Text that becomes a value of a type. */
    record Text(ColumnType type, @Nullable String text, ValueText texts) implements Slot {
        Value value() {
            return texts.value(type, text, false);
        }
    }

    /** Several of them as an array. */
    record Texts(ColumnType element, List<@Nullable String> all, ValueText texts) implements Slot {
        Value value() {
            Value[] values = new Value[all.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = texts.value(element, all.get(i), false);
            }
            return Literal.array(values);
        }
    }

    /** What the parents' rows hold at a place of their key. */
    record Keys(int place) implements Slot {}
}
