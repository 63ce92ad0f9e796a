package dev.binnacle.desktop.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.LinkedHashMap;
import java.util.Map;

/** The frame's keys, as shown in the sheet of Ctrl+/. Command on macOS. */
final class Keys {
    /** What a key does; false = not now, the key goes on to the focused node. */
    @FunctionalInterface
    interface Act {
        boolean run();
    }

    private record Entry(String words, Act act) {}

    private final Map<KeyCombination, Entry> entries = new LinkedHashMap<>();

    /** Adds Ctrl (Command) with a key. */
    void shortcut(KeyCode code, String words, Act act, KeyCombination.Modifier... more) {
        var modifiers = new KeyCombination.Modifier[more.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, modifiers, 1, more.length);
        entries.put(new KeyCodeCombination(code, modifiers), new Entry(words, act));
    }

    /** Adds a key with no Ctrl. */
    void plain(KeyCode code, String words, Act act, KeyCombination.Modifier... modifiers) {
        entries.put(new KeyCodeCombination(code, modifiers), new Entry(words, act));
    }

    void listen(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    for (var entry : entries.entrySet()) {
                        if (entry.getKey().match(event) && entry.getValue().act().run()) {
                            event.consume();
                            return;
                        }
                    }
                });
    }

    /** Key and words, in the order they were added. */
    Map<String, String> sheet() {
        var sheet = new LinkedHashMap<String, String>();
        entries.forEach((key, entry) -> sheet.put(key.getDisplayText(), entry.words()));
        return sheet;
    }
}
