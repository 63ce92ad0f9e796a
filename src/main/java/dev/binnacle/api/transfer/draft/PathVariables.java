package dev.binnacle.api.transfer.draft;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code :name} in a path, which is a variable of its request. */
public final class PathVariables {
    private PathVariables() {}

    /**
     * The URL with the variable as a template.
     *
     * @param value as Hurl writes it; empty when it is not known
     * @param draft gets the value
     */
    public static String put(
            String url, String key, String value, Draft draft, Consumer<String> leftOut) {
        String pattern = "(?<=/):" + Pattern.quote(key) + "(?=[/?#.]|$)";
        if (key.isEmpty() || !Pattern.compile(pattern).matcher(url).find()) {
            return url;
        }
        String name = Templates.name(key);
        boolean template = value.contains("{{");
        if (value.isEmpty()) {
            leftOut.accept("{{" + name + "}} in the path needs a value");
        } else if (!template) {
            draft.option("variable", name + "=" + value);
        }
        String put = template ? value : "{{" + name + "}}";
        return url.replaceFirst(pattern, Matcher.quoteReplacement(put));
    }
}
