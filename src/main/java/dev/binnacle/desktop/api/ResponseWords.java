package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.ResponsePart;

/** What a file expects of an answer beside status, captures and asserts, in words. */
final class ResponseWords {
    private ResponseWords() {}

    static String of(Entry entry) {
        ResponsePart response = entry.response();
        if (response == null) {
            return "Nothing is expected of the answer yet.";
        }
        int headers = response.headers().size();
        String body = response.body() == null ? "" : "a body";
        String head = headers == 0 ? "" : headers == 1 ? "1 header" : headers + " headers";
        String more = head + (head.isEmpty() || body.isEmpty() ? "" : " and ") + body;
        return more.isEmpty() ? "" : "and " + more + ", in the text";
    }
}
