package dev.binnacle.desktop.api;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours for JSON that was laid out: names, texts, numbers, words. */
final class JsonColours {
    private static final Pattern TOKENS =
            Pattern.compile(
                    "(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?)(?<name>\\s*:)?"
                            + "|(?<number>-?\\d[\\d.eE+-]*)|(?<word>true|false|null)");

    private JsonColours() {}

    static StyleSpans<Collection<String>> of(String json) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        Matcher token = TOKENS.matcher(json);
        int at = 0;
        while (token.find()) {
            spans.add(List.of(), token.start() - at);
            String text = token.group("text");
            if (text != null) {
                spans.add(
                        List.of(token.group("name") == null ? "syntax-string" : "syntax-name"),
                        text.length());
                at = token.start() + text.length();
            } else {
                boolean number = token.group("number") != null;
                spans.add(
                        List.of(number ? "syntax-number" : "syntax-keyword"),
                        token.end() - token.start());
                at = token.end();
            }
        }
        spans.add(List.of(), json.length() - at);
        return spans.create();
    }
}
