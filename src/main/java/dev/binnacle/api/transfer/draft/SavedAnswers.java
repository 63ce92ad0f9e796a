package dev.binnacle.api.transfer.draft;

import dev.binnacle.api.Header;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Consumer;

/** Answers that another tool saved with a request: they become its examples. */
public final class SavedAnswers {
    private static final int MOST = 100;
    private static final int LONGEST = 4_000_000;
    private final Draft draft;
    private final Consumer<String> leftOut;
    private final String key;
    private int taken;

    /**
     * @param key what the tool calls the name of a header
     */
    public SavedAnswers(Draft draft, Consumer<String> leftOut, String key) {
        this.draft = draft;
        this.leftOut = leftOut;
        this.key = key;
    }

    /**
     * Takes one more.
     *
     * @param status the number and its words
     * @param headers objects with a name and a {@code value}
     */
    public void take(String name, String status, JsonNode headers, String body) {
        if (++taken > MOST) {
            leftOut.accept("the saved answer " + name + ": at most " + MOST + " are taken");
            return;
        }
        if (body.length() > LONGEST) {
            leftOut.accept("the saved answer " + name + ": it is longer than 4 million characters");
            return;
        }
        List<Header> head =
                Nodes.list(headers).stream()
                        .map(each -> new Header(Nodes.text(each, key), Nodes.text(each, "value")))
                        .toList();
        draft.answer(name, status, head, body);
    }
}
