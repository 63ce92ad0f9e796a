package dev.binnacle.schema.plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of an identity, of which a column names only the unusual ones. */
public record IdentityWords(
        @Nullable String start,
        @Nullable String increment,
        @Nullable String least,
        @Nullable String most,
        @Nullable String cache,
        boolean cycle) {
    private static final Pattern OPTION =
            Pattern.compile("(START WITH|INCREMENT BY|MINVALUE|MAXVALUE|CACHE) (-?\\d+)");

    /** Reads {@code START WITH 5 INCREMENT BY 2 CYCLE}. */
    public static IdentityWords of(@Nullable String options) {
        String text = options == null ? "" : options;
        return new IdentityWords(
                option(text, "START WITH"),
                option(text, "INCREMENT BY"),
                option(text, "MINVALUE"),
                option(text, "MAXVALUE"),
                option(text, "CACHE"),
                text.contains("CYCLE"));
    }

    private static @Nullable String option(String text, String name) {
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        return null;
    }

    /**
     * What makes another's options these, each to follow SET; usual ones are said too.
     *
     * @param usualCache what the database caches when nothing is said
     */
    public List<String> from(IdentityWords other, String usualCache) {
        List<String> words = new ArrayList<>();
        put(words, increment, other.increment, "increment by ", "increment by 1");
        put(words, least, other.least, "minvalue ", "no minvalue");
        put(words, most, other.most, "maxvalue ", "no maxvalue");
        put(words, start, other.start, "start with ", "start with " + usualFirst());
        put(words, cache, other.cache, "cache ", "cache " + usualCache);
        if (cycle != other.cycle) {
            words.add(cycle ? "cycle" : "no cycle");
        }
        boolean moved = start == null && words.stream().anyMatch(word -> word.contains("value"));
        if (moved && words.stream().noneMatch(word -> word.startsWith("start"))) {
            words.add("start with " + usualFirst());
        }
        return words;
    }

    /** The first number. */
    public String first() {
        return start == null ? usualFirst() : start;
    }

    private String usualFirst() {
        boolean down = increment != null && increment.startsWith("-");
        return down ? (most == null ? "-1" : most) : (least == null ? "1" : least);
    }

    private static void put(
            List<String> words,
            @Nullable String value,
            @Nullable String other,
            String word,
            String usual) {
        if (value != null && !value.equals(other)) {
            words.add(word + value);
        } else if (value == null && other != null) {
            words.add(usual);
        }
    }
}
