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

    /** A new line in the usual style. */
    public static Pair of(NameValue content) {
        return new Pair(
                "", HurlText.encodeKey(content.name()), ": ", encode(content.value()), "\n");
    }

    /** Name and value with escapes undone and templates left as they are. */
    public NameValue content() {
        return new NameValue(HurlText.decode(key), HurlText.decode(value));
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
