package dev.binnacle.schema.lint;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.List;
import java.util.stream.Stream;

/** Finds rules by the names that people write. */
public final class RuleNames {
    private final List<Rule> rules;

    public RuleNames(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that answer to a name, or a Problem that says the nearest one. */
    public List<About> find(String name) {
        List<About> found =
                rules.stream().map(Rule::about).filter(rule -> rule.answersTo(name)).toList();
        if (found.isEmpty()) {
            throw Problem.of(
                            ProblemCode.LINT_RULE_UNKNOWN,
                            "There is no rule " + name + ".",
                            nearest(name))
                    .exception();
        }
        return found;
    }

    private String nearest(String name) {
        return Nearest.sentence(
                name,
                rules.stream()
                        .map(Rule::about)
                        .flatMap(rule ->
                                Stream.concat(Stream.of(rule.id()), rule.aliases().stream()))
                        .toList());
    }
}
