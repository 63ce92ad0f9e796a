package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/**
 * Gives a finding the severity that the live database makes of it, and the figures that say why. A
 * lock on a table of twelve rows is a note; behind an open transaction it is an outage.
 */
final class Weighing {
    private final LiveFacts facts;
    private final LintSettings.Thresholds thresholds;

    Weighing(LiveFacts facts, LintSettings.Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
    }

    Finding weigh(Finding finding) {
        Subject subject = finding.subject();
        TableName table = subject == null ? null : subject.table();
        if (table == null || finding.weight() != null) {
            return finding;
        }
        return switch (finding.rule().cost()) {
            case NONE -> finding;
            case LOSS -> loss(finding, table);
            case SIZE -> size(finding, table);
            case BRIEF_LOCK, LONG_LOCK -> lock(finding, table);
        };
    }

    private Finding lock(Finding finding, TableName table) {
        TableFacts known = facts.table(table).orElse(null);
        Optional<Holder> holder =
                facts.holders(table).stream()
                        .filter(one -> one.age().compareTo(thresholds.held()) >= 0)
                        .findFirst();
        if (holder.isPresent()) {
            String held =
                    "a session (%s) holds it since %s, and everyone queues behind the lock"
                            .formatted(holder.get().who(), Figures.age(holder.get().age()));
            return finding.weighing(
                    Severity.ERROR, join(known == null ? null : size(table, known), held));
        }
        if (known == null || known.rows() < 0) {
            return finding;
        }
        return finding.weighing(severity(finding, known), size(table, known));
    }

    private Finding size(Finding finding, TableName table) {
        return facts.table(table)
                .filter(known -> known.rows() >= 0)
                .map(known -> finding.weighing(severity(finding, known), size(table, known)))
                .orElse(finding);
    }

    private Severity severity(Finding finding, TableFacts known) {
        if (known.rows() < thresholds.smallRows() && known.bytes() < thresholds.smallBytes()) {
            return Severity.NOTE;
        }
        boolean large =
                known.rows() >= thresholds.largeRows() || known.bytes() >= thresholds.largeBytes();
        return large && finding.rule().cost() == Cost.LONG_LOCK
                ? Severity.ERROR
                : finding.severity();
    }

    private Finding loss(Finding finding, TableName table) {
        Answer rows = facts.holdsRows(table);
        if (rows == Answer.NO) {
            return finding.weighing(Severity.NOTE, table.name() + " is empty");
        }
        return facts.table(table)
                .filter(known -> known.rows() >= 0 && rows == Answer.YES)
                .map(known -> finding.weighing(finding.severity(), size(table, known)))
                .orElse(finding);
    }

    static String size(TableName table, TableFacts known) {
        String rows = String.format(Locale.ROOT, "%s has %,d rows", table.name(), known.rows());
        return known.bytes() < 0 ? rows : rows + ", " + Figures.bytes(known.bytes());
    }

    private static String join(@Nullable String first, String second) {
        return first == null ? second : first + "; " + second;
    }
}
