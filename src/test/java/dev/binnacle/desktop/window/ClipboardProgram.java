package dev.binnacle.desktop.window;

import dev.binnacle.desktop.shell.FxThread;
import dev.binnacle.desktop.shell.SystemClips;

import javafx.application.Platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Copies or pastes through the console's own clipboard, as a program of its own: {@code copy TEXT}
 * holds the text until its input ends; {@code paste} says what it finds. Texts travel in Base64.
 */
final class ClipboardProgram {
    private ClipboardProgram() {}

    public static void main(String[] args) throws IOException {
        boolean copy = args[0].equals("copy");
        Platform.startup(() -> {
            var clips = new SystemClips();
            if (copy) {
                clips.put(new String(Base64.getDecoder().decode(args[1]), StandardCharsets.UTF_8));
                FxThread.later(() -> say("copied"));
            } else {
                String text = clips.get();
                say(text == null ? "nothing" : encoded(text));
                Platform.exit();
            }
        });
        if (copy && System.in.read() < 0) {
            Platform.exit();
        }
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
