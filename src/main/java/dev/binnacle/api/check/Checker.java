package dev.binnacle.api.check;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.ResponsePart;

import java.nio.file.Path;
import java.time.Clock;

/** Holds an answer against what its entry says of it. */
public final class Checker {
    private final Layout layout;
    private final Path folder;
    private final Clock clock;

    /**
     * @param layout of the file that the entries are of
     * @param folder where files that it names are; nothing outside it is read
     */
    public Checker(Layout layout, Path folder, Clock clock) {
        this.layout = layout;
        this.folder = folder;
        this.clock = clock;
    }

    /** Checks an answer, and sets the variables that it gives values to. */
    public Checked check(Entry entry, Exchange exchange, RunVariables variables) {
        ResponsePart wanted = entry.response();
        if (wanted == null) {
            return Checked.NOTHING;
        }
        var answer = new CheckedAnswer(exchange);
        var arguments = new Arguments(variables, folder);
        return new AnswerCheck(layout, entry, wanted, answer, arguments, clock).check();
    }
}
