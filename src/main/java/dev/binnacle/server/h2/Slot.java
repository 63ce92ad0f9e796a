package dev.binnacle.server.h2;

import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A value of a statement that is not there yet when the statement is written. */
sealed interface Slot {
    /** Text that becomes a value of a type. */
    record Text(ColumnType type, @Nullable String text, boolean sized) implements Slot {
        Value value() {
            return Literal.of(type, text, sized);
        }
    }

    /** Several of them as an array. */
    record Texts(ColumnType element, List<@Nullable String> texts) implements Slot {
        Value value() {
            return Literal.array(element, texts, false);
        }
    }

    /** What the parents' rows hold at a place of their key. */
    record Keys(int place) implements Slot {}
}
