package dev.binnacle.api.transfer.har;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.draft.Draft;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.draft.Nodes;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** A recording: all its calls in order in one file, for they follow one another. */
public final class HarImport {
    private static final int MOST = 10_000;

    private HarImport() {}

    public static boolean recognises(JsonNode tree) {
        return tree.path("log").path("entries").isArray();
    }

    public static Imported of(Source source) {
        var gathering = new Gathering();
        List<JsonNode> entries = Nodes.list(source.tree().path("log"), "entries");
        List<Draft> drafts = new ArrayList<>();
        for (JsonNode entry : entries.subList(0, Math.min(MOST, entries.size()))) {
            drafts.add(new HarCall(entry, drafts.size() + 1, gathering).draft());
        }
        if (entries.size() > MOST) {
            gathering.leftOut(
                    "", (entries.size() - MOST) + " more calls: at most 10,000 are taken at once");
        }
        gathering.leftOut(source.title(), "the recorded answers");
        gathering.add(List.of(), source.title(), drafts);
        return gathering.done();
    }
}
