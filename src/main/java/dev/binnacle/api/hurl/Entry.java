package dev.binnacle.api.hurl;

import org.jspecify.annotations.Nullable;

/** One request, and what is expected of its answer where the file says so. */
public record Entry(RequestPart request, @Nullable ResponsePart response) {
    String text() {
        return request.text() + (response == null ? "" : response.text());
    }

    public Entry with(RequestPart other) {
        return new Entry(other, response);
    }
}
