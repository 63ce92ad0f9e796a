package dev.binnacle.api.hurl;

import java.util.Arrays;
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

    static Optional<SectionKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.title.equals(name) || kind.longTitle.equals(name))
                .findFirst();
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
