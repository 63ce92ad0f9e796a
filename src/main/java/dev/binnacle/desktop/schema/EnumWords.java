package dev.binnacle.desktop.schema;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Shows the choices of a combo box in words of one's own. */
final class EnumWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    EnumWords(Function<T, String> words) {
        this.words = words;
    }

    static <T> void into(ComboBox<T> box, T first, Function<T, String> words) {
        box.setConverter(new EnumWords<>(words));
        box.setValue(first);
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null;
    }
}
