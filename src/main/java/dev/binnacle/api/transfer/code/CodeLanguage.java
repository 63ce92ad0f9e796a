package dev.binnacle.api.transfer.code;

import dev.binnacle.api.CurlCommand;
import dev.binnacle.api.Request;

import java.util.function.Function;

/** The languages a request can be copied in. */
public enum CodeLanguage {
    CURL("curl", CurlCommand::of),
    JAVA("Java", JavaCode::of),
    JAVASCRIPT("JavaScript", JavaScriptCode::of),
    PYTHON("Python", PythonCode::of);

    private final String title;
    private final Function<Request, String> writer;

    CodeLanguage(String title, Function<Request, String> writer) {
        this.title = title;
        this.writer = writer;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** A program that sends this request and prints the answer; secrets in it are readable. */
    public String write(Request request) {
        return writer.apply(request);
    }
}
