package dev.binnacle.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a request carries. */
public sealed interface Payload {
    /** Nothing at all. */
    record None() implements Payload {}

    /**
     * Bytes held in memory.
     *
     * @param contentType sent unless the request names one; may be empty
     */
    record Content(byte[] bytes, String contentType) implements Payload {}

    /** A file, read while it is sent. */
    record FromFile(Path file, String contentType) implements Payload {}

    /** Parts of a form with files. */
    record Multipart(List<Part> parts) implements Payload {}

    /**
     * One part.
     *
     * @param fileName empty for a plain field
     * @param content {@link Content} or {@link FromFile}
     */
    record Part(String name, String fileName, Payload content) {}

    static Payload none() {
        return new None();
    }

    static Payload text(String text, String contentType) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), contentType);
    }
}
