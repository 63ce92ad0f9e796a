package dev.binnacle.api.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The beginning of a URL, its path, and the names of its parameters. */
final class UrlOffers {
    private static final Pattern HOST = Pattern.compile("^(?:[a-z]+://[^/?]*|\\{\\{[^}]*}})+");
    private static final Pattern OPEN = Pattern.compile("\\{([^{}]*)}");
    private final Surroundings known;

    UrlOffers(Surroundings known) {
        this.known = known;
    }

    /** What stands between host and query. */
    static String path(String url) {
        String rest = HOST.matcher(url).replaceFirst("");
        int query = rest.indexOf('?');
        return query < 0 ? rest : rest.substring(0, query);
    }

    /**
     * @param method empty = any
     * @param start where the URL begins in the line
     */
    Offers at(String method, String line, int start, int caret) {
        String typed = line.substring(start, caret);
        Offers template = TemplateOffers.at(line, caret, known.variables());
        if (template != null && template.start() >= start) {
            return template;
        }
        int mark = Math.max(typed.lastIndexOf('?'), typed.lastIndexOf('&'));
        if (mark >= 0) {
            String word = typed.substring(mark + 1);
            return word.contains("=")
                    ? Offers.NONE
                    : Offers.fitting(
                            start + mark + 1,
                            caret,
                            word,
                            parameters(method, typed.substring(0, mark), "="));
        }
        String path = HOST.matcher(typed).replaceFirst("");
        if (path.length() == typed.length()) {
            return Offers.fitting(start, caret, typed, beginnings());
        }
        int end = caret;
        while (end < line.length() && "? \t#".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String word = path.startsWith("/") ? path.substring(1) : path;
        return Offers.fitting(caret - path.length(), end, word, paths(method));
    }

    private List<Suggestion> beginnings() {
        var all = new ArrayList<Suggestion>();
        known.variables().stream()
                .filter(each -> !each.name().toLowerCase(java.util.Locale.ROOT).contains("token"))
                .forEach(each ->
                        all.add(
                                new Suggestion(
                                        "{{" + each.name() + "}}", "variable", each.source())));
        all.add(new Suggestion("http://", "scheme", ""));
        all.add(new Suggestion("https://", "scheme", ""));
        return all;
    }

    /** Those of the method first; a path's parameters become variables. */
    private List<Suggestion> paths(String method) {
        var own = new ArrayList<Suggestion>();
        var others = new ArrayList<Suggestion>();
        for (Operations.Offered each : known.operations()) {
            boolean fits = method.isEmpty() || each.method().equals(method);
            String text = OPEN.matcher(each.path()).replaceAll("{{$1}}");
            (fits ? own : others).add(new Suggestion(text, "path", each.method()));
        }
        own.addAll(others);
        return own;
    }

    /**
     * Names of what the operation at this URL takes in its query.
     *
     * @param after what follows a name
     */
    List<Suggestion> parameters(String method, String url, String after) {
        return known.operations().stream()
                .filter(each -> each.method().equals(method) && each.takes(url))
                .flatMap(each -> each.parameters().stream())
                .filter(each -> each.place().equals("query"))
                .map(each -> new Suggestion(each.name() + after, "parameter", each.detail()))
                .distinct()
                .toList();
    }

    /** Bodies to begin with, for this method and URL. */
    List<Suggestion> bodies(String method, String url) {
        return known.operations().stream()
                .filter(each -> each.method().equals(method) && each.takes(url))
                .filter(each -> !each.bodySample().isEmpty())
                .map(each -> new Suggestion(each.bodySample(), "body", each.path()))
                .distinct()
                .toList();
    }
}
