package dev.binnacle.server.action;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;

/** Reads YAML that anyone may have written: bounded, without tags, anchors and references. */
final class YamlText {
    private static final int DEEPEST = 16;
    static final int LONGEST = 256 * 1024;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setLabel("action")
                    .setCodePointLimit(LONGEST)
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(false)
                    .build();

    private YamlText() {}

    static Node read(String text) {
        if (text.length() > LONGEST) {
            throw new BrokenAction(1, "it is too long to be an action");
        }
        try {
            look(text);
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            return root.orElseThrow(() -> new BrokenAction(1, "it is empty"));
        } catch (MarkedYamlEngineException failure) {
            int line = failure.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new BrokenAction(line, String.valueOf(failure.getProblem()));
        } catch (YamlEngineException failure) {
            throw new BrokenAction(1, String.valueOf(failure.getMessage()));
        }
    }

    /** Event by event, which needs no stack however deep the text is. */
    private static void look(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
            boolean tagged =
                    event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                            || event instanceof CollectionStartEvent start
                                    && start.getTag().isPresent();
            boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
            if (event instanceof AliasEvent || anchored || tagged) {
                throw new BrokenAction(line, "tags, anchors and references are not used here");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new BrokenAction(line, "it is nested too deep");
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
    }
}
