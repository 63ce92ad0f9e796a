package dev.binnacle.api.complete;

import dev.binnacle.api.hurl.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Variables, functions and filters between {@code {{} and {@code }}}. */
final class TemplateOffers {
    private TemplateOffers() {}

    /** Null when the caret is in no template. */
    static @Nullable Offers at(String line, int caret, List<Surroundings.Known> variables) {
        int open = caret < 2 ? -1 : line.lastIndexOf("{{", caret - 2);
        if (open < 0 || line.substring(open, caret).contains("}}")) {
            return null;
        }
        String inside = line.substring(open + 2, caret).stripLeading();
        int space = inside.lastIndexOf(' ');
        if (space >= 0) {
            String word = inside.substring(space + 1);
            return Offers.fitting(caret - word.length(), caret, word, ExpressionOffers.filters());
        }
        return Offers.fitting(open, end(line, caret), inside, all(variables));
    }

    /** The caret, or the end of the template it is in when that is closed. */
    private static int end(String line, int caret) {
        int at = caret;
        while (at < line.length() && isName(line.charAt(at))) {
            at++;
        }
        return line.startsWith("}}", at) ? at + 2 : caret;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static List<Suggestion> all(List<Surroundings.Known> variables) {
        var all = new ArrayList<Suggestion>();
        variables.forEach(each ->
                all.add(new Suggestion("{{" + each.name() + "}}", "variable", each.source())));
        Vocabulary.functions()
                .forEach((name, detail) ->
                        all.add(new Suggestion("{{" + name + "}}", "function", detail)));
        return all;
    }
}
