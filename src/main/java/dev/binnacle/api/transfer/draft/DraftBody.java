package dev.binnacle.api.transfer.draft;

import dev.binnacle.api.hurl.NameValue;

import java.util.List;

/** What a request to be carries. */
public sealed interface DraftBody {
    record None() implements DraftBody {}

    /**
     * @param language {@code json}, {@code xml} or empty
     */
    record Text(String text, String language) implements DraftBody {}

    /** Fields that are sent as a form. */
    record Form(List<NameValue> fields) implements DraftBody {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    record Multipart(List<Part> parts) implements DraftBody {
        public Multipart {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param file empty for a plain field
     */
    record Part(String name, String value, String file, String type) {}

    /**
     * @param file as the source names it
     */
    record FromFile(String file) implements DraftBody {}

    /**
     * @param variables JSON, or empty
     */
    record GraphQl(String query, String variables) implements DraftBody {}

    record Bytes(String base64) implements DraftBody {}
}
