package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Routine;
import dev.binnacle.schema.lint.Subject;

import java.util.regex.Pattern;

/** Functions that run with their owner's rights. */
final class Definers {
    private static final Pattern BODY = Pattern.compile("(?s)\\bAS\\s+(\\$|').*");
    private static final Pattern DEFINER = Pattern.compile("(?i)\\bSECURITY\\s+DEFINER\\b");
    private static final Pattern PATH =
            Pattern.compile("(?i)\\bSET\\s+\"?search_path\"?\\s*(TO|=)");

    private Definers() {}

    static boolean definer(Routine routine) {
        return DEFINER.matcher(head(routine)).find();
    }

    static boolean fixedPath(Routine routine) {
        return PATH.matcher(head(routine)).find();
    }

    static Subject subject(Routine routine) {
        return Subject.of(
                Subject.Kind.ROUTINE,
                routine.schema(),
                routine.name() + "(" + routine.arguments() + ")");
    }

    /** What stands before the body, which may hold any words. */
    private static String head(Routine routine) {
        return BODY.matcher(routine.definition()).replaceFirst("");
    }
}
