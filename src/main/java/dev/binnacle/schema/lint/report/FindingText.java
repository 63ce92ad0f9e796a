package dev.binnacle.schema.lint.report;

import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Subject;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as people read them. */
public final class FindingText {
    private FindingText() {}

    /** One finding: {@code file:line:column: severity rule: message}, and what weighs it. */
    public static String line(Finding finding) {
        Subject subject = finding.subject();
        String about = finding.place() != null && subject != null ? subject.words() + ": " : "";
        String weight = finding.weight() == null ? "" : " [" + finding.weight() + "]";
        return "%s: %s %s: %s%s%s"
                .formatted(
                        finding.where(),
                        finding.severity().word(),
                        finding.rule().id(),
                        about,
                        finding.message(),
                        weight);
    }

    /** All of them, with the help of each rule at its first finding, and a last line of counts. */
    public static void write(List<Finding> findings, PrintWriter out) {
        Set<String> helped = new HashSet<>();
        for (Finding finding : findings) {
            out.println(line(finding));
            if (helped.add(finding.rule().id())) {
                out.println("    " + finding.help());
            }
            Fix fix = finding.fix();
            if (fix != null) {
                out.println("    " + fix.title() + ":");
                fix.statements().forEach(one -> out.println("      " + statement(one)));
            }
        }
        out.println(counts(findings));
    }

    private static String statement(String one) {
        String text = one.strip().replace("\n", "\n      ");
        return text.startsWith("--") ? text : text + ";";
    }

    /** Such as {@code 1 error, 3 warnings, 12 notes}. */
    public static String counts(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "Nothing found.";
        }
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                .map(severity -> count(findings, severity))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(List<Finding> findings, Severity severity) {
        long count = findings.stream().filter(one -> one.severity() == severity).count();
        return count == 0 ? "" : count + " " + severity.word() + (count == 1 ? "" : "s");
    }
}
