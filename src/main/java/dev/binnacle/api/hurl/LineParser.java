package dev.binnacle.api.hurl;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a section, each kind by its own rule. */
final class LineParser {
    private final Reader reader;

    LineParser(Reader reader) {
        this.reader = reader;
    }

    /** Headers and the like: as many {@code name: value} lines as there are. */
    List<Pair> pairs() {
        return of(SectionKind.QUERY);
    }

    List<Pair> of(SectionKind kind) {
        var found = new ArrayList<Pair>();
        while (true) {
            int start = reader.offset();
            String lead = reader.lead();
            if (kind == SectionKind.ASSERTS ? !looksLikeAssert() : !looksLikePair()) {
                reader.seek(start);
                return found;
            }
            found.add(kind == SectionKind.ASSERTS ? assertion(lead) : pair(lead, kind));
        }
    }

    boolean looksLikeAssert() {
        int start = reader.offset();
        while (Character.isLetterOrDigit(reader.peek())) {
            reader.next();
        }
        boolean found = Vocabulary.queryNames().contains(reader.since(start));
        reader.seek(start);
        return found;
    }

    boolean looksLikePair() {
        int start = reader.offset();
        boolean found = key() && colonAhead();
        reader.seek(start);
        return found;
    }

    private boolean colonAhead() {
        reader.spaces();
        return reader.take(":");
    }

    private boolean key() {
        int start = reader.offset();
        if (reader.peek() == '[') {
            return false;
        }
        while (!reader.atLineEnd()) {
            if (reader.looking("{{") && reader.template()) {
                continue;
            }
            if (reader.peek() == '\\') {
                reader.escape();
            } else if (HurlText.isKeyCharacter(reader.peek())
                    || Character.isSurrogate(reader.peek())) {
                reader.next();
            } else {
                break;
            }
        }
        return reader.offset() > start;
    }

    private Pair pair(String lead, SectionKind kind) {
        int start = reader.offset();
        key();
        String key = reader.since(start);
        if (kind == SectionKind.OPTIONS && !OptionNames.known(key)) {
            throw reader.failAt(start, "the option name is not valid. " + OptionNames.near(key));
        }
        int colon = reader.offset();
        reader.spaces();
        reader.expect(":");
        reader.spaces();
        String separator = reader.since(colon);
        int from = reader.offset();
        String value = value(kind);
        String lacking = kind == SectionKind.OPTIONS ? OptionNames.lacking(key, value) : "";
        if (!lacking.isEmpty()) {
            throw reader.failAt(from, lacking);
        }
        if (value.isEmpty() && kind == SectionKind.OPTIONS && OptionNames.isFile(key)) {
            throw reader.fail("expecting a filename");
        }
        return new Pair(lead, key, separator, value, reader.tail());
    }

    private String value(SectionKind kind) {
        if (kind == SectionKind.CAPTURES) {
            int start = reader.offset();
            new ExpressionParser(reader).capture();
            return reader.since(start);
        }
        return reader.value();
    }

    private Pair assertion(String lead) {
        int start = reader.offset();
        new ExpressionParser(reader).assertion();
        return new Pair(lead, "", "", reader.since(start), reader.tail());
    }
}
