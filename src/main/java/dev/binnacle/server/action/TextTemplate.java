package dev.binnacle.server.action;

import dev.binnacle.server.query.TypedValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with values in it, written as {@code {:name}}, or the whole of it as {@code :name}.
 *
 * @param fragments one more than references
 */
record TextTemplate(List<String> fragments, List<Reference> references) {
    private static final Pattern PLACE =
            Pattern.compile("\\{(" + Reference.TEXT.pattern() + ")\\}");
    private static final Pattern SECRET = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    TextTemplate {
        fragments = List.copyOf(fragments);
        references = List.copyOf(references);
    }

    static TextTemplate of(String text) {
        Matcher whole = Reference.TEXT.matcher(text);
        if (whole.matches()) {
            return new TextTemplate(List.of("", ""), List.of(Reference.of(whole)));
        }
        List<String> fragments = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int start = 0;
        while (place.find()) {
            fragments.add(text.substring(start, place.start()));
            references.add(new Reference(List.of(place.group(2).split("\\."))));
            start = place.end();
        }
        fragments.add(text.substring(start));
        return new TextTemplate(fragments, references);
    }

    /**
     * Puts the settings in that a text names as {@code ${NAME}}.
     *
     * @throws BrokenAction where there is no such setting
     */
    static String withSecrets(String text, int line, UnaryOperator<@Nullable String> secrets) {
        var out = new StringBuilder();
        Matcher named = SECRET.matcher(text);
        int start = 0;
        while (named.find()) {
            String secret = secrets.apply(named.group(1));
            if (secret == null) {
                throw new BrokenAction(line, "there is no setting for " + named.group());
            }
            out.append(text, start, named.start()).append(secret);
            start = named.end();
        }
        return out.append(text.substring(start)).toString();
    }

    /** Whether it is one value and nothing beside it. */
    boolean isValue() {
        return fragments.equals(List.of("", ""));
    }

    String filled(Function<Reference, TypedValue> values, UnaryOperator<String> written) {
        var out = new StringBuilder(fragments.getFirst());
        for (int i = 0; i < references.size(); i++) {
            String text = values.apply(references.get(i)).text();
            out.append(written.apply(text == null ? "" : text)).append(fragments.get(i + 1));
        }
        return out.toString();
    }

    String filled(Function<Reference, TypedValue> values) {
        return filled(values, UnaryOperator.identity());
    }
}
