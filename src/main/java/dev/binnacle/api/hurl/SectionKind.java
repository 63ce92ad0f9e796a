package dev.binnacle.api.hurl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sections there are, with their names: the first is the one that is written. */
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
    private final List<String> names;

    SectionKind(boolean ofRequest, String... names) {
        this.ofRequest = ofRequest;
        this.names = List.of(names);
    }

    static Optional<SectionKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.names.contains(name)).findFirst();
    }

    boolean ofRequest() {
        return ofRequest;
    }

    /** The name that new text is written with. */
    public String title() {
        return names.getFirst();
    }
}
