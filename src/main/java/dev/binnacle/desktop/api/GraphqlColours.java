package dev.binnacle.desktop.api;

import dev.binnacle.api.graphql.Fault;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours for a GraphQL document, with lines under what does not fit. */
final class GraphqlColours {
    private static final Pattern TOKENS =
            Pattern.compile(
                    "(?<comment>#[^\\n]*)"
                        + "|(?<text>\"\"\"(?:(?!\"\"\")[\\s\\S])*+(?:\"\"\")?|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?)"
                        + "|(?<word>\\b(?:query|mutation|subscription|fragment|on|true|false|null)\\b|@\\w*)"
                        + "|(?<name>\\$\\w*|\\w+(?=\\s*:))|(?<number>-?\\b\\d[\\d.eE+-]*)");

    private GraphqlColours() {}

    static StyleSpans<Collection<String>> of(String document, List<Fault> faults) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        Matcher token = TOKENS.matcher(document);
        int at = 0;
        while (token.find()) {
            spans.add(List.of(), token.start() - at);
            spans.add(List.of(style(token)), token.end() - token.start());
            at = token.end();
        }
        spans.add(List.of(), document.length() - at);
        StyleSpans<Collection<String>> coloured = spans.create();
        return faults.isEmpty()
                ? coloured
                : coloured.overlay(lines(document, faults), GraphqlColours::both);
    }

    private static String style(Matcher token) {
        if (token.group("comment") != null) {
            return "syntax-comment";
        } else if (token.group("text") != null) {
            return "syntax-string";
        } else if (token.group("word") != null) {
            return "syntax-keyword";
        }
        return token.group("name") == null ? "syntax-number" : "syntax-name";
    }

    private static StyleSpans<Collection<String>> lines(String document, List<Fault> faults) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        int at = 0;
        for (Fault fault : faults) {
            if (fault.start() >= at && fault.end() > fault.start()) {
                spans.add(List.of(), fault.start() - at);
                spans.add(List.of("fault"), fault.end() - fault.start());
                at = fault.end();
            }
        }
        spans.add(List.of(), document.length() - at);
        return spans.create();
    }

    private static Collection<String> both(Collection<String> one, Collection<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
