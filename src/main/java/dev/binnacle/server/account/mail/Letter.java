package dev.binnacle.server.account.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The text of a mail: a file per kind, its first line the subject. */
record Letter(String subject, String body) {

    /**
     * @param kind names the file
     * @param values what stands for {@code {name}}
     */
    static Letter of(String kind, Map<String, String> values) {
        String text = read("/mail/" + kind + ".txt");
        for (Map.Entry<String, String> each : values.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue());
        }
        int line = text.indexOf('\n');
        return new Letter(text.substring(0, line).strip(), text.substring(line + 1).strip() + "\n");
    }

    private static String read(String name) {
        try (InputStream in = Letter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
