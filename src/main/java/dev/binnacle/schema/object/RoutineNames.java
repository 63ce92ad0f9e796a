package dev.binnacle.schema.object;

import dev.binnacle.database.Routine;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.util.Locale;

/** How DDL names routines: by what they are and what they take. */
public final class RoutineNames {
    private RoutineNames() {}

    /** {@code function}, {@code procedure} or {@code aggregate}; H2's aliases are aliases. */
    public static String word(Routine routine) {
        return routine.kind().equals("window") ? "function" : routine.kind();
    }

    /** The arguments in parentheses, without their defaults; H2's aliases are named without any. */
    public static String signature(Routine routine, ObjectText text) {
        if (routine.kind().equals("alias")) {
            return "";
        }
        String arguments = withoutDefaults(routine.arguments(), text);
        return "(" + (arguments.isEmpty() && aggregate(routine) ? "*" : arguments) + ")";
    }

    /** The name with what it takes, defaults left out: what tells it from others. */
    static String called(Routine routine, ObjectText text) {
        return routine.name() + "(" + withoutDefaults(routine.arguments(), text) + ")";
    }

    private static boolean aggregate(Routine routine) {
        return routine.kind().equals("aggregate");
    }

    static boolean same(Routine routine, String arguments, ObjectText text) {
        return withoutDefaults(routine.arguments(), text).equals(arguments)
                || withoutResults(withoutDefaults(routine.arguments(), text)).equals(arguments);
    }

    /** Arguments that come back, as {@code TABLE (…)} and OUT do, name no routine. */
    private static String withoutResults(String arguments) {
        StringBuilder kept = new StringBuilder();
        for (String argument : arguments.split(", ")) {
            if (!argument.startsWith("OUT ")) {
                kept.append(kept.isEmpty() ? "" : ", ").append(argument);
            }
        }
        return kept.toString();
    }

    private static String withoutDefaults(String arguments, ObjectText text) {
        StringBuilder kept = new StringBuilder();
        Tokens tokens = new Tokens(arguments, text.syntax());
        int depth = 0;
        int from = 0;
        boolean skipping = false;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            depth += token.is(arguments, '(') ? 1 : token.is(arguments, ')') ? -1 : 0;
            boolean starts =
                    token.is(arguments, "default")
                            || token.type() == Token.Type.SYMBOL
                                    && token.of(arguments).toLowerCase(Locale.ROOT).equals("=");
            if (depth == 0 && !skipping && starts) {
                kept.append(arguments, from, token.start());
                kept.setLength(kept.toString().stripTrailing().length());
                skipping = true;
            } else if (depth == 0 && skipping && token.is(arguments, ',')) {
                from = token.start();
                skipping = false;
            }
        }
        if (!skipping) {
            kept.append(arguments.substring(from));
        }
        return kept.toString();
    }
}
