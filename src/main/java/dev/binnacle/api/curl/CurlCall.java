package dev.binnacle.api.curl;

import dev.binnacle.api.Header;

import java.util.ArrayList;
import java.util.List;

/** What one curl command asks for, up to {@code --next}. */
final class CurlCall {
    final List<String> urls = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    final List<String> query = new ArrayList<>();
    final List<String> options = new ArrayList<>();
    final List<Header> parts = new ArrayList<>();
    final List<String> uploads = new ArrayList<>();
    final StringBuilder data = new StringBuilder();
    String method = "";
    String user = "";
    String dataFile = "";
    boolean hasData;
    boolean json;
    boolean inQuery;
    boolean head;

    void addData(String text) {
        if (hasData && !json) {
            data.append('&');
        }
        data.append(text);
        hasData = true;
    }

    boolean hasHeader(String name) {
        return headers.stream().anyMatch(each -> each.is(name));
    }

    /** What curl would send. */
    String method() {
        if (!method.isEmpty()) {
            return method;
        }
        if (head) {
            return "HEAD";
        }
        if (!uploads.isEmpty()) {
            return "PUT";
        }
        boolean body = (hasData && !inQuery) || !dataFile.isEmpty() || !parts.isEmpty();
        return body ? "POST" : "GET";
    }
}
