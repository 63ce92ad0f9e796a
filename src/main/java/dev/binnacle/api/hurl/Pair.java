package dev.binnacle.api.hurl;

/**
 * One line of a section: a header, a parameter, an option, a capture. An assert has no key: all its
 * text is the value.
 *
 * @param lead blank lines, comments and indentation before it
 * @param key as written, with escapes and templates
 * @param separator the colon and the spaces around it
 * @param value as written, with escapes and templates
 * @param tail spaces, comment and line end after it
 */
public record Pair(String lead, String key, String separator, String value, String tail) {

    /** Values with escapes undone, as of headers. */
    static final Form DECODED =
            new Form() {
                @Override
                public NameValue told(Pair pair) {
                    return pair.content();
                }

                @Override
                public Pair changed(Pair pair, NameValue other) {
                    return pair.with(other);
                }

                @Override
                public Pair fresh(NameValue content) {
                    return of(content);
                }
            };

    /** Values as they are written: of captures, and of asserts, which have no name. */
    static final Form WRITTEN =
            new Form() {
                @Override
                public NameValue told(Pair pair) {
                    return pair.written();
                }

                @Override
                public Pair changed(Pair pair, NameValue other) {
                    Pair line = fresh(other);
                    boolean named = pair.written().name().equals(other.name());
                    return new Pair(
                            pair.lead,
                            named ? pair.key : line.key,
                            pair.separator,
                            other.value(),
                            pair.tail);
                }

                @Override
                public Pair fresh(NameValue content) {
                    boolean named = !content.name().isEmpty();
                    return new Pair(
                            "",
                            HurlText.encodeKey(content.name()),
                            named ? ": " : "",
                            content.value(),
                            "\n");
                }
            };

    /** How a line is told to people and written again. */
    interface Form {
        NameValue told(Pair pair);

        Pair changed(Pair pair, NameValue other);

        Pair fresh(NameValue content);
    }

    /** A new line in the usual style. */
    public static Pair of(NameValue content) {
        return new Pair(
                "", HurlText.encodeKey(content.name()), ": ", encode(content.value()), "\n");
    }

    /** Name and value with escapes undone and templates left as they are. */
    public NameValue content() {
        return new NameValue(HurlText.decode(key), HurlText.decode(value));
    }

    /** The name with escapes undone, the value as written. */
    NameValue written() {
        return new NameValue(HurlText.decode(key), value);
    }

    /** The same line saying something else; comments and what did not change stay as written. */
    public Pair with(NameValue other) {
        NameValue now = content();
        return new Pair(
                lead,
                now.name().equals(other.name()) ? key : HurlText.encodeKey(other.name()),
                separator.endsWith(":") && !other.value().isEmpty() ? separator + " " : separator,
                now.value().equals(other.value()) ? value : encode(other.value()),
                tail);
    }

    private static String encode(String value) {
        return HurlText.encodeValue(value);
    }

    String text() {
        return lead + key + separator + value + tail;
    }
}
