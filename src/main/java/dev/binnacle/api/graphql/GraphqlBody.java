package dev.binnacle.api.graphql;

/**
 * A query and its variables, written as one body of Hurl: the variables stand after the query, on a
 * line that begins with that word.
 *
 * @param variables JSON; empty for none
 */
public record GraphqlBody(String query, String variables) {
    private static final String WORD = "variables";

    public static GraphqlBody of(String content) {
        int start = content.startsWith(WORD) ? 0 : content.indexOf("\n" + WORD);
        if (start < 0) {
            return new GraphqlBody(content.stripTrailing(), "");
        }
        int word = content.indexOf(WORD, start);
        return new GraphqlBody(
                content.substring(0, start).stripTrailing(),
                content.substring(word + WORD.length()).strip());
    }

    /** The body as it is written. */
    public String content() {
        String rest = variables.isBlank() ? "" : "\n" + WORD + " " + variables.strip();
        return query.stripTrailing() + rest + "\n";
    }
}
