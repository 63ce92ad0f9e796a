package dev.binnacle.api.hurl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sections there are, with their short and long names: the short one is written. */
public enum SectionKind {
    QUERY(true, "Query", "QueryStringParams"),
    FORM(true, "Form", "FormParams"),
    MULTIPART(true, "Multipart", "MultipartFormData"),
    COOKIES(true, "Cookies"),
    BASIC_AUTH(true, "BasicAuth"),
    OPTIONS(true, "Options"),
    CAPTURES(false, "Captures"),
    ASSERTS(false, "Asserts");

    private static final Map<String, SectionKind> NAMED = named();

    private final boolean ofRequest;
    private final String title;
    private final String longTitle;

    SectionKind(boolean ofRequest, String title) {
        this(ofRequest, title, title);
    }

    SectionKind(boolean ofRequest, String title, String longTitle) {
        this.ofRequest = ofRequest;
        this.title = title;
        this.longTitle = longTitle;
    }

    private static Map<String, SectionKind> named() {
        Map<String, SectionKind> named = new HashMap<>();
        for (SectionKind kind : values()) {
            named.put(kind.title, kind);
            named.put(kind.longTitle, kind);
        }
        return Map.copyOf(named);
    }

    static Optional<SectionKind> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** Whether it says how to ask; else what is expected of the answer. */
    public boolean ofRequest() {
        return ofRequest;
    }

    /** The name that new text is written with. */
    public String title() {
        return title;
    }
}
