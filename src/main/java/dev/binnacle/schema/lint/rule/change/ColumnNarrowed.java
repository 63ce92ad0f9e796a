package dev.binnacle.schema.lint.rule.change;

import dev.binnacle.database.Column;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Change;
import dev.binnacle.schema.lint.ChangeRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type that may not hold what is there. */
public final class ColumnNarrowed implements ChangeRule {
    private static final Pattern SIZED =
            Pattern.compile(
                    "(?i)(varchar|character"
                        + " varying|char|character|numeric|bit)\\s*\\((\\d+)(?:\\s*,\\s*(\\d+))?\\)");
    private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint");

    @Override
    public About about() {
        return About.of(
                "column-narrowed",
                RuleGroup.DATA,
                Severity.WARNING,
                "A column gets a type that holds less.",
                "The change fails at the first value that no longer fits, and programs that write"
                        + " longer ones fail from then on. Look for such values first.");
    }

    @Override
    public void check(Change change, Reports reports) {
        for (Change.Pair pair : change.kept()) {
            for (Column before : pair.before().columns()) {
                pair.after()
                        .column(before.name())
                        .filter(after -> narrower(before.type(), after.type()))
                        .ifPresent(after ->
                                reports.add(
                                        Subject.column(pair.name(), after.name()),
                                        "%s holds less than %s."
                                                .formatted(after.type(), before.type())));
            }
        }
    }

    private static boolean narrower(String before, String after) {
        int from = NUMBERS.indexOf(before);
        int to = NUMBERS.indexOf(after);
        if (from >= 0 && to >= 0) {
            return to < from;
        }
        Matcher next = SIZED.matcher(after);
        if (!next.matches()) {
            return false;
        }
        Matcher old = SIZED.matcher(before);
        if (!old.matches()) {
            String unlimited = next.group(1).equalsIgnoreCase("numeric") ? "numeric" : "text";
            return before.equals(unlimited) || before.equals("character varying");
        }
        return Integer.parseInt(next.group(2)) < Integer.parseInt(old.group(2));
    }
}
