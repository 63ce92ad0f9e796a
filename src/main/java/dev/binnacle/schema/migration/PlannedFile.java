package dev.binnacle.schema.migration;

import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Work;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a file with what its comments claim of each; a file that others wrote claims
 * nothing, and its steps have no subject.
 */
final class PlannedFile {
    private static final String PART = "(\"(?:[^\"]|\"\")*\")";
    private static final String TABLE = PART + "\\." + PART;
    private static final Pattern SUBJECT = Pattern.compile("-- Step \\d+ of \\d+: (.*)");
    private static final Pattern LOCK =
            Pattern.compile(MigrationHeader.MARK + "lock ([A-Z ]+?) " + TABLE);
    private static final Pattern WORK =
            Pattern.compile(MigrationHeader.MARK + "work ([a-z ]+?)(?: " + TABLE + ")?");

    private final String[] lines;

    private PlannedFile(String text) {
        this.lines = text.split("\\R", -1);
    }

    static List<PlanStep> steps(MigrationFile file, FileStatements all) {
        var reading = new PlannedFile(file.text());
        List<PlanStep> steps = new ArrayList<>();
        int from = 0;
        for (ScriptStatement statement : all.all()) {
            steps.add(reading.step(from, statement, !all.together()));
            from = statement.line();
        }
        return steps;
    }

    static String lock(LockClaim claim, String table) {
        return MigrationHeader.MARK
                + "lock "
                + claim.lock().words()
                + " "
                + MigrationHeader.oneLine(table);
    }

    static String work(Work work, @Nullable String table) {
        return MigrationHeader.MARK
                + "work "
                + words(work)
                + (table == null ? "" : " " + MigrationHeader.oneLine(table));
    }

    private static String words(Work work) {
        return work.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * @param from the line, 0-based, after the statement before it began
     */
    private PlanStep step(int from, ScriptStatement statement, boolean alone) {
        String subject = "";
        List<LockClaim> locks = new ArrayList<>();
        Work work = Work.CATALOG_ONLY;
        TableName table = null;
        String loss = null;
        for (int at = from; at < statement.line() - 1; at++) {
            String line = lines[at];
            Matcher says = SUBJECT.matcher(line);
            Matcher lock = LOCK.matcher(line);
            Matcher works = WORK.matcher(line);
            if (says.matches()) {
                subject = says.group(1);
            } else if (lock.matches()) {
                locks.add(new LockClaim(name(lock, 2), level(lock.group(1))));
            } else if (works.matches()) {
                work = work(works.group(1));
                table = works.group(2) == null ? null : name(works, 2);
            } else if (line.startsWith(MigrationHeader.MARK + "loses ")) {
                loss = line.substring((MigrationHeader.MARK + "loses ").length());
            }
        }
        return new PlanStep(
                statement.sql(), subject, locks, work, table, loss, null, List.of(), alone);
    }

    private static Lock level(String words) {
        return Lock.valueOf(words.replace(' ', '_'));
    }

    private static Work work(String words) {
        return Work.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static TableName name(Matcher found, int group) {
        return new TableName(bare(found.group(group)), bare(found.group(group + 1)));
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
    }
}
