package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

/** One request, and what is expected of its answer where the file says so. */
public record Entry(RequestPart request, @Nullable ResponsePart response) {
    String text() {
        return request.text() + (response == null ? "" : response.text());
    }

    /** The same with another request, and the same expectations. */
    public Entry with(RequestPart other) {
        return new Entry(other, response);
    }

    /** The same after a blank line, as it stands below another. */
    public Entry apart() {
        RequestPart part = request;
        return with(
                new RequestPart(
                        "\n"
                                + part.lead()
                                        .replace("\uFEFF", "")
                                        .replaceFirst("^(?:[ \\t]*\\R)+", ""),
                        part.method(),
                        part.gap(),
                        part.url(),
                        part.tail(),
                        part.headers(),
                        part.sections(),
                        part.body()));
    }
}
