package dev.binnacle.api.transfer.source;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.util.Set;

/** Looks for a member of the outermost object; of a large text no tree is made for it. */
final class Outermost {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private Outermost() {}

    /**
     * @return false too where the text is broken before such a member
     */
    static boolean has(Set<String> names, String text, boolean json) {
        if (names.stream().noneMatch(text::contains)) {
            return false;
        }
        return json ? hasJson(names, text) : hasYaml(names, text);
    }

    private static boolean hasJson(Set<String> names, String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (names.contains(name)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException broken) {
            return false;
        }
        return false;
    }

    private static boolean hasYaml(Set<String> names, String text) {
        var settings = LoadSettings.builder().setCodePointLimit(Source.LARGEST).build();
        int depth = 0;
        boolean key = true;
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                switch (event.getEventId()) {
                    case MappingStart, SequenceStart -> depth++;
                    case MappingEnd, SequenceEnd -> {
                        depth--;
                        key = depth == 1 ? !key : key;
                    }
                    case Scalar, Alias -> {
                        if (depth == 1) {
                            if (key
                                    && event instanceof ScalarEvent scalar
                                    && names.contains(scalar.getValue())) {
                                return true;
                            }
                            key = !key;
                        }
                    }
                    case DocumentEnd -> {
                        return false;
                    }
                    default -> {}
                }
            }
        } catch (YamlEngineException broken) {
            return false;
        }
        return false;
    }
}
