package dev.binnacle.api.transfer.insomnia;

import dev.binnacle.api.transfer.draft.Templates;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables and tags in a text. */
final class InsomniaText {
    private static final Pattern TAG = Pattern.compile("\\{%\\s*(\\w+)([^%]{0,500})%}");

    private InsomniaText() {}

    static String of(String text, Consumer<String> leftOut) {
        Matcher tags = TAG.matcher(text);
        String plain =
                tags.replaceAll(tag -> {
                    String name = tag.group(1);
                    String arguments = tag.group(2);
                    if (name.equals("uuid")) {
                        return Matcher.quoteReplacement("{{$guid}}");
                    }
                    if (name.equals("now") && !arguments.matches(".*'(millis|unix|custom)'.*")) {
                        return Matcher.quoteReplacement("{{$isoTimestamp}}");
                    }
                    leftOut.accept("{{" + name + "}} needs a value: it was " + tag.group());
                    return Matcher.quoteReplacement("{{" + name + "}}");
                });
        return Templates.of(plain, leftOut);
    }
}
