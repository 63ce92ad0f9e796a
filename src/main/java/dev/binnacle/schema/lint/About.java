package dev.binnacle.schema.lint;

import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id in lower case with hyphens; never changes
 * @param aliases the names that other linters have for it
 * @param severity without a live database to weigh by
 * @param meaning one line: what it finds
 * @param help why that matters, and what to do
 * @param optIn whether it runs only where the settings ask for it
 */
public record About(
        String id,
        List<String> aliases,
        RuleGroup group,
        Severity severity,
        String meaning,
        String help,
        Cost cost,
        boolean optIn) {
    public About {
        aliases = List.copyOf(aliases);
    }

    public static About of(
            String id, RuleGroup group, Severity severity, String meaning, String help) {
        return new About(id, List.of(), group, severity, meaning, help, Cost.NONE, false);
    }

    /** The same, known under these names too. */
    public About alias(String... names) {
        return new About(id, List.of(names), group, severity, meaning, help, cost, optIn);
    }

    /** The same with a cost. */
    public About costs(Cost other) {
        return new About(id, aliases, group, severity, meaning, help, other, optIn);
    }

    /** The same, asleep until the settings name it. */
    public About onRequest() {
        return new About(id, aliases, group, severity, meaning, help, cost, true);
    }

    public boolean answersTo(String name) {
        return id.equals(name) || aliases.contains(name);
    }
}
