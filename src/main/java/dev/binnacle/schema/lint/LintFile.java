package dev.binnacle.schema.lint;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A workspace's {@code schema/lint.yaml}: severities by rule, name patterns, and what the rules
 * have to know about the place they are in.
 */
public final class LintFile {
    private static final int MOST = 256 * 1024;
    private static final int DEEPEST = 6;
    private static final List<String> KEYS =
            List.of(
                    "version",
                    "in-transaction",
                    "rules",
                    "names",
                    "exposed-schemas",
                    "strangers",
                    "small-rows",
                    "large-rows",
                    "held-seconds",
                    "lobs");
    private static final List<String> NAMED =
            List.of("schema", "table", "column", "index", "foreign-key", "check");
    private static final LoadSettings YAML =
            LoadSettings.builder()
                    .setCodePointLimit(MOST)
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(false)
                    .build();

    private final String name;
    private final RuleNames rules;

    private LintFile(String name, List<Rule> rules) {
        this.name = name;
        this.rules = new RuleNames(rules);
    }

    /** The settings of a file; the usual ones where there is none. */
    public static LintSettings read(Path file, List<Rule> rules) {
        if (!Files.exists(file)) {
            return LintSettings.STANDARD;
        }
        try {
            if (Files.size(file) > MOST) {
                throw new LintFile(file.toString(), rules).wrong("It is larger than 256 KB.");
            }
            return parse(file.toString(), Files.readString(file), rules);
        } catch (IOException failure) {
            throw new LintFile(file.toString(), rules).wrong(String.valueOf(failure.getMessage()));
        }
    }

    /**
     * @param name for people
     */
    public static LintSettings parse(String name, String text, List<Rule> rules) {
        var file = new LintFile(name, rules);
        try {
            file.depth(text);
            return file.settings(file.map(new Load(YAML).loadFromString(text), "The file"));
        } catch (YamlEngineException failure) {
            throw file.wrong(String.valueOf(failure.getMessage()));
        }
    }

    /** The parser makes events without recursion; what builds values does not. */
    private void depth(String text) {
        int depth = 0;
        for (Event event : new Parse(YAML).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> throw wrong("Aliases are not taken.");
                default -> {}
            }
            if (depth > DEEPEST) {
                throw wrong("It is nested deeper than settings are.");
            }
        }
    }

    private LintSettings settings(Map<String, Object> map) {
        known(map, KEYS, "setting");
        LintSettings usual = LintSettings.STANDARD;
        LintSettings.Thresholds limits = usual.thresholds();
        return new LintSettings(
                levels(map(map.get("rules"), "rules")),
                List.of(),
                (int) number(map, "version", 0),
                bool(map, "in-transaction"),
                patterns(map(map.get("names"), "names")),
                texts(map, "exposed-schemas", usual.exposedSchemas()),
                texts(map, "strangers", usual.strangers()),
                new LintSettings.Thresholds(
                        number(map, "small-rows", limits.smallRows()),
                        limits.smallBytes(),
                        number(map, "large-rows", limits.largeRows()),
                        limits.largeBytes(),
                        Duration.ofSeconds(number(map, "held-seconds", limits.held().toSeconds())),
                        (int) number(map, "lobs", limits.lobs())));
    }

    private Map<String, Optional<Severity>> levels(Map<String, Object> map) {
        Map<String, Optional<Severity>> levels = new HashMap<>();
        map.forEach((rule, level) ->
                rules.find(rule).forEach(about -> levels.put(about.id(), level(rule, level))));
        return levels;
    }

    private Optional<Severity> level(String rule, Object level) {
        return switch (String.valueOf(level)) {
            case "off", "false" -> Optional.empty();
            case "note" -> Optional.of(Severity.NOTE);
            case "warning" -> Optional.of(Severity.WARNING);
            case "error" -> Optional.of(Severity.ERROR);
            default -> throw wrong(rule + " is " + level + "; write off, note, warning or error.");
        };
    }

    private Map<String, Pattern> patterns(Map<String, Object> map) {
        known(map, NAMED, "kind of name");
        Map<String, Pattern> patterns = new HashMap<>();
        map.forEach((kind, pattern) -> {
            try {
                patterns.put(kind, Pattern.compile(String.valueOf(pattern)));
            } catch (PatternSyntaxException failure) {
                throw wrong(kind + ": " + failure.getDescription() + ".");
            }
        });
        return patterns;
    }

    private void known(Map<String, Object> map, List<String> keys, String word) {
        for (String key : map.keySet()) {
            if (!keys.contains(key)) {
                throw wrong(
                        "There is no %s %s. %s".formatted(word, key, Nearest.sentence(key, keys)));
            }
        }
    }

    private Map<String, Object> map(@Nullable Object value, String what) {
        if (value == null || "".equals(value)) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> found) {
            Map<String, Object> map = new LinkedHashMap<>();
            found.forEach((key, one) -> map.put(String.valueOf(key), one == null ? "" : one));
            return map;
        }
        throw wrong(what + " is not a list of name: value.");
    }

    private List<String> texts(Map<String, Object> map, String key, List<String> usual) {
        Object value = map.get(key);
        if (value == null) {
            return usual;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw wrong(key + " is not a list.");
    }

    private long number(Map<String, Object> map, String key, long usual) {
        Object value = map.getOrDefault(key, usual);
        if (value instanceof Number number && number.longValue() >= 0) {
            return number.longValue();
        }
        throw wrong(key + " is not a number.");
    }

    private boolean bool(Map<String, Object> map, String key) {
        Object value = map.getOrDefault(key, false);
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw wrong(key + " is neither true nor false.");
    }

    private RuntimeException wrong(String detail) {
        return Problem.of(ProblemCode.LINT_SETTINGS, name + " cannot be used.", detail).exception();
    }
}
