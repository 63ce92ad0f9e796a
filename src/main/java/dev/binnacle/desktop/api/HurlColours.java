package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.Ink;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The styles of a stretch of Hurl text. */
final class HurlColours {
    private static final String BROKEN = "hurl-broken";
    private final StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
    private final int to;
    private final Mistake mistake;
    private int at;

    /** Where a text is broken; of no length = nowhere. */
    record Mistake(int start, int end, String message) {
        static final Mistake NONE = new Mistake(-1, -1, "");

        boolean holds(int offset) {
            return offset >= start && offset < end;
        }
    }

    /** A stretch of a text. */
    record Stretch(int start, int end) {}

    private HurlColours(Stretch stretch, Mistake mistake) {
        at = stretch.start();
        to = stretch.end();
        this.mistake = mistake;
    }

    /** Null for a stretch of no length. */
    static @Nullable StyleSpans<Collection<String>> of(
            List<Ink.Span> spans, Stretch stretch, Mistake mistake) {
        if (stretch.start() >= stretch.end()) {
            return null;
        }
        var colours = new HurlColours(stretch, mistake);
        for (Ink.Span span : spans) {
            if (span.end() > stretch.start() && span.start() < stretch.end()) {
                colours.until(span.start(), null);
                colours.until(span.end(), style(span.ink()));
            }
        }
        colours.until(stretch.end(), null);
        return colours.styles.create();
    }

    private void until(int wanted, @Nullable String style) {
        int end = Math.min(wanted, to);
        for (int border : new int[] {mistake.start(), mistake.end(), end}) {
            int next = Math.min(border, end);
            if (next > at) {
                styles.add(styles(style, mistake.holds(at)), next - at);
                at = next;
            }
        }
    }

    private static Collection<String> styles(@Nullable String style, boolean broken) {
        var all = new ArrayList<String>(2);
        if (style != null) {
            all.add(style);
        }
        if (broken) {
            all.add(BROKEN);
        }
        return List.copyOf(all);
    }

    private static String style(Ink ink) {
        return switch (ink) {
            case COMMENT -> "syntax-comment";
            case METHOD, STATUS, QUERY -> "hurl-head";
            case URL, NAME -> "syntax-name";
            case SECTION -> "hurl-section";
            case STRING -> "syntax-string";
            case NUMBER -> "syntax-number";
            case WORD, FILTER, PREDICATE -> "syntax-keyword";
            case TEMPLATE -> "hurl-template";
        };
    }

    /**
     * The stretch whose colours differ: what lies between the pieces that are the same at the start
     * and those that are the same at the end.
     *
     * @param length of the text now
     * @param longer by how much it is longer than before
     */
    static Stretch changed(List<Ink.Span> before, List<Ink.Span> now, int length, int longer) {
        int shorter = Math.min(before.size(), now.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(now.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && same(
                        before.get(before.size() - 1 - last),
                        now.get(now.size() - 1 - last),
                        longer)) {
            last++;
        }
        int start = first == 0 ? 0 : now.get(first - 1).end();
        int end = last == 0 ? length : now.get(now.size() - last).start();
        return new Stretch(start, Math.max(start, end));
    }

    private static boolean same(Ink.Span before, Ink.Span now, int longer) {
        return before.ink() == now.ink()
                && before.start() + longer == now.start()
                && before.end() + longer == now.end();
    }
}
