package dev.binnacle.api.transfer.draft;

import dev.binnacle.api.Header;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.collection.Examples;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.transfer.ImportedFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request to be, filled in any order. Texts hold variables as {@code {{name}}}, all else is
 * literal: see {@link Templates}.
 */
public final class Draft {
    private static final Pattern SECRET =
            Pattern.compile("(?i)authorization|cookie|secret|passw|token|api[-_]?key|(^|[-_])key$");

    final List<String> comments = new ArrayList<>();
    final List<Header> headers = new ArrayList<>();
    final List<NameValue> query = new ArrayList<>();
    final List<NameValue> cookies = new ArrayList<>();
    final List<NameValue> logins = new ArrayList<>();
    final List<NameValue> options = new ArrayList<>();
    final List<String> captures = new ArrayList<>();
    final List<String> asserts = new ArrayList<>();
    final List<ImportedFile.Answer> answers = new ArrayList<>();
    String method = "GET";
    String url = "";
    String status = "";
    DraftBody body = new DraftBody.None();

    public Draft method(String name) {
        method = name.isBlank() ? "GET" : name.strip().toUpperCase(Locale.ROOT);
        return this;
    }

    /** A scheme is put before it where there is none; what follows {@code #} is dropped. */
    public Draft url(String text) {
        String plain = text.strip();
        int fragment = plain.indexOf('#');
        plain = fragment < 0 ? plain : plain.substring(0, fragment);
        boolean whole = plain.matches("(?is)[a-z][a-z0-9+.-]*://.*") || plain.startsWith("{{");
        url = whole || plain.isEmpty() ? plain : "http://" + plain.replaceFirst("^//", "");
        return this;
    }

    public String url() {
        return url;
    }

    public Draft comment(String text) {
        text.strip().lines().forEach(comments::add);
        return this;
    }

    /** A comment in the source's own words, which mean nothing to us. */
    public Draft words(String text) {
        return comment(FolderWords.foreign(text));
    }

    public Draft header(String name, String value) {
        if (!name.isBlank()) {
            headers.add(new Header(name.strip(), value.replaceAll("[\\r\\n]+", " ").strip()));
        }
        return this;
    }

    public boolean hasHeader(String name) {
        return headers.stream().anyMatch(each -> each.is(name));
    }

    public Draft query(String name, String value) {
        query.add(new NameValue(name, value));
        return this;
    }

    public Draft cookie(String name, String value) {
        cookies.add(new NameValue(name, value));
        return this;
    }

    public Draft login(String user, String password) {
        logins.add(new NameValue(user, password));
        return this;
    }

    public Draft option(String name, String value) {
        options.add(new NameValue(name, value));
        return this;
    }

    public Draft body(DraftBody other) {
        body = other;
        return this;
    }

    public DraftBody body() {
        return body;
    }

    /** The status that is expected. */
    public Draft status(String expected) {
        status = expected;
        return this;
    }

    /**
     * An answer that was saved with it; what is secret in it is covered.
     *
     * @param name as people call it
     * @param status the number and its words
     */
    public Draft answer(String name, String status, List<Header> head, String body) {
        var lines = new StringBuilder("HTTP " + status.replaceAll("\\s+", " ").strip());
        for (Header header : Redaction.headers(head)) {
            String line = header.name() + ": " + header.value();
            lines.append('\n').append(line.replaceAll("[\\r\\n]+", " "));
        }
        String open = Redaction.json(body, secret -> Redaction.MARK);
        answers.add(
                new ImportedFile.Answer(
                        FileNames.safe(name), new Examples.Example(lines.toString(), open)));
        return this;
    }

    /** A check as Hurl writes it; the same one twice is one. */
    public Draft check(String line) {
        if (!asserts.contains(line)) {
            asserts.add(line);
        }
        return this;
    }

    /**
     * Keeps something of the answer under a name.
     *
     * @param query as Hurl writes it
     */
    public Draft capture(String name, String query) {
        String key = Templates.name(name) + ":";
        captures.removeIf(line -> line.startsWith(key));
        captures.add(key + " " + query);
        return this;
    }

    /** Headers, parameters and fields that by their names are secret and stand there literally. */
    List<String> plainSecrets() {
        List<String> found = new ArrayList<>();
        headers.stream()
                .filter(each -> tells(each.name(), each.value()))
                .forEach(each -> found.add("header " + each.name()));
        query.stream()
                .filter(each -> tells(each.name(), each.value()))
                .forEach(each -> found.add("parameter " + each.name()));
        cookies.stream()
                .filter(each -> !Templates.isOnly(each.value()))
                .forEach(each -> found.add("cookie " + each.name()));
        if (body instanceof DraftBody.Form form) {
            form.fields().stream()
                    .filter(each -> tells(each.name(), each.value()))
                    .forEach(each -> found.add("field " + each.name()));
        }
        return found;
    }

    /** Whether by its name a value is secret, and it is written out. */
    static boolean tells(String name, String value) {
        return SECRET.matcher(name).find()
                && !Templates.isOnly(value.replaceFirst("^[A-Za-z]+\\s+", ""));
    }

    /** Whether anything is asked of its answer. */
    public boolean isChecked() {
        return !status.isEmpty() || !asserts.isEmpty() || !captures.isEmpty();
    }

    /** Takes out the checks and captures that do not read; returns them. */
    List<String> withoutUnreadable() {
        List<String> unread = new ArrayList<>();
        unread.addAll(asserts.stream().filter(each -> !reads("Asserts", each)).toList());
        unread.addAll(captures.stream().filter(each -> !reads("Captures", each)).toList());
        asserts.removeAll(unread);
        captures.removeAll(unread);
        return unread;
    }

    private static boolean reads(String section, String line) {
        return HurlReading.of("GET http://a\nHTTP *\n[" + section + "]\n" + line + "\n")
                instanceof HurlFile;
    }
}
