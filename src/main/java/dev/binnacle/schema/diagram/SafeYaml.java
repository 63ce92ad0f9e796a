package dev.binnacle.schema.diagram;

import dev.binnacle.base.ProblemException;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Optional;
import java.util.function.BiFunction;

/** Reads YAML that anyone may have written: no deeper than a diagram is, no longer, no aliases. */
final class SafeYaml {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 8_000_000;

    private final BiFunction<Integer, String, ProblemException> problem;
    private final LoadSettings settings =
            LoadSettings.builder()
                    .setLabel("diagram")
                    .setCodePointLimit(LONGEST)
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(true)
                    .build();

    /**
     * @param problem made of a line and what is wrong there
     */
    SafeYaml(BiFunction<Integer, String, ProblemException> problem) {
        this.problem = problem;
    }

    Optional<Node> read(String text) {
        if (text.length() > LONGEST) {
            throw problem.apply(1, "it is too long to be a diagram");
        }
        try {
            look(text);
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException failure) {
            int line = failure.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw problem.apply(line, String.valueOf(failure.getProblem()));
        } catch (YamlEngineException failure) {
            throw problem.apply(1, String.valueOf(failure.getMessage()));
        }
    }

    /** Event by event, which needs no stack however deep the text is. */
    private void look(String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw problem.apply(line, "it is nested too deep");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof AliasEvent) {
                throw problem.apply(line, "references are not used in diagrams");
            }
        }
    }
}
