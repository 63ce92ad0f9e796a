package dev.binnacle.desktop.shell;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

/** The operating system's clipboard. */
public final class SystemClips implements Clips {
    @Override
    public void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public @Nullable String get() {
        return Clipboard.getSystemClipboard().getString();
    }
}
