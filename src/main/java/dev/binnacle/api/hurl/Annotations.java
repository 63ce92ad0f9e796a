package dev.binnacle.api.hurl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments above a request say of it: {@code # @name}, {@code # @role}, {@code #
 * @operation}, {@code # @effects} and {@code # @tag}, which stands as often as there are tags. Hurl
 * itself passes over them.
 *
 * @param name what people call it; empty = nothing is said, as with the others
 * @param operation such as {@code GET /pets/{id}}
 */
public record Annotations(
        String name, String role, String operation, String effects, List<String> tags) {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^[ \\t]*#[ \\t]*@(name|role|operation|effects|tag)[ \\t]+(\\S.*)$");

    /** The words that begin such a comment. */
    public enum Word {
        NAME("what people call it"),
        ROLE("whose rights it means; it signs in so"),
        TAG("what it belongs to"),
        OPERATION("which operation of a description it calls"),
        EFFECTS("what it does to the data");

        private final String meaning;

        Word(String meaning) {
            this.meaning = meaning;
        }

        /** As it is written after {@code @}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String meaning() {
            return meaning;
        }
    }

    public Annotations {
        tags = List.copyOf(tags);
    }

    public static Annotations of(RequestPart part) {
        String name = "";
        String role = "";
        String operation = "";
        String effects = "";
        List<String> tags = new ArrayList<>();
        Matcher line = LINE.matcher(part.lead());
        while (line.find()) {
            String value = line.group(2).strip();
            switch (line.group(1)) {
                case "name" -> name = value;
                case "role" -> role = value;
                case "operation" -> operation = value;
                case "effects" -> effects = value;
                default -> tags.addAll(tags(value));
            }
        }
        return new Annotations(name, role, operation, effects, tags);
    }

    /** The tags of one line. */
    public static List<String> tags(String line) {
        return Arrays.stream(line.split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
    }

    /** What is said by one word; empty = nothing is. */
    public String value(Word word) {
        return switch (word) {
            case NAME -> name;
            case ROLE -> role;
            case TAG -> String.join(", ", tags);
            case OPERATION -> operation;
            case EFFECTS -> effects;
        };
    }

    /**
     * The request saying this by a word, in one line where the first such line was, else above the
     * request; all other comments stay as they are.
     *
     * @param value empty = nothing
     */
    public static RequestPart with(RequestPart part, Word word, String value) {
        String said = value.strip().replaceAll("\\s+", " ");
        if (of(part).value(word).equals(said)) {
            return part;
        }
        String line = said.isEmpty() ? "" : "# @" + word.word() + " " + said + "\n";
        var lead = new StringBuilder();
        boolean put = false;
        for (String old : part.lead().split("(?<=\n)", -1)) {
            Matcher found = LINE.matcher(old);
            boolean replaced = found.find() && found.group(1).equals(word.word());
            lead.append(replaced ? put ? "" : line : old);
            put |= replaced;
        }
        if (!put) {
            lead.insert(lead.lastIndexOf("\n") + 1, line);
        }
        return RequestEdit.lead(part, lead.toString());
    }

    /** Name and tags in one line, to be shown and searched. */
    public String words() {
        return String.join(
                        " ", name, String.join(" ", tags.stream().map(each -> "#" + each).toList()))
                .strip();
    }
}
