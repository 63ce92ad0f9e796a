package dev.binnacle.schema.lint;

import dev.binnacle.database.Engine;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dialects of this feature by engine. */
public final class LintDialects {
    private final Map<Engine, LintDialect> byEngine = new EnumMap<>(Engine.class);

    public LintDialects(List<LintDialect> dialects) {
        dialects.forEach(dialect -> byEngine.put(dialect.engine(), dialect));
    }

    public LintDialect of(Engine engine) {
        LintDialect found = byEngine.get(engine);
        if (found == null) {
            throw new IllegalArgumentException("No lint dialect for " + engine);
        }
        return found;
    }

    /** Every rule of every dialect, once, in the order of their lists. */
    public List<Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (LintDialect dialect : byEngine.values()) {
            dialect.rules().forEach(rule -> rules.putIfAbsent(rule.about().id(), rule));
        }
        return List.copyOf(rules.values());
    }
}
