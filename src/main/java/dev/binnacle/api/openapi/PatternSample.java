package dev.binnacle.api.openapi;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import java.util.Optional;

/**
 * Makes a text that a simple pattern takes: characters, classes, groups, choices and repetitions,
 * with anchors at its ends. The first choice is taken, and as few repetitions as there may be.
 */
final class PatternSample {
    private static final int LONGEST_PATTERN = 500;
    private static final int MOST = 1000;
    private static final String USUAL = "aA1 -_.";

    private final String pattern;
    private int at;
    private int missing;

    private PatternSample(String pattern, int missing) {
        this.pattern = pattern;
        this.missing = missing;
    }

    /**
     * @param least how long it is to be, where the pattern lets it
     * @return nothing where the pattern is not so simple
     */
    static Optional<String> of(String pattern, int least, int most) {
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            return Optional.empty();
        }
        try {
            String shortest = new PatternSample(pattern, 0).whole();
            int missing = Math.min(MOST, least) - shortest.length();
            String made = missing > 0 ? new PatternSample(pattern, missing).whole() : shortest;
            boolean fits =
                    made.length() >= least
                            && made.length() <= most
                            && Pattern.compile(pattern).matcher(made).find();
            return fits ? Optional.of(made) : Optional.empty();
        } catch (NotSimple
                | PatternSyntaxException
                | StackOverflowError
                | IndexOutOfBoundsException not) {
            return Optional.empty();
        }
    }

    /** A pattern that is more than this reads. */
    private static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private String whole() {
        if (pattern.startsWith("^")) {
            at++;
        }
        String made = choice();
        if (at < pattern.length()) {
            throw new NotSimple();
        }
        return made;
    }

    /** Up to the end or the bracket that closes; what stands behind a bar is passed over. */
    private String choice() {
        String first = row();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            int wanted = missing;
            row();
            missing = wanted;
        }
        return first;
    }

    private String row() {
        var made = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            if (pattern.charAt(at) == '$' || pattern.charAt(at) == '^') {
                at++;
                continue;
            }
            String one = one();
            made.append(one.repeat(times(one.length())));
            if (made.length() > MOST) {
                throw new NotSimple();
            }
        }
        return made.toString();
    }

    private String one() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> String.valueOf(ofClass());
            case '\\' -> String.valueOf(escaped(pattern.charAt(at++)));
            case '.' -> "x";
            case '*', '+', '?', '{' -> throw new NotSimple();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            throw new NotSimple();
        }
        String made = choice();
        if (at >= pattern.length()) {
            throw new NotSimple();
        }
        at++;
        return made;
    }

    /** How often the last one stands there; what is missing goes where there is no upper end. */
    private int times(int length) {
        int least = 1;
        int most = 1;
        char c = at < pattern.length() ? pattern.charAt(at) : ' ';
        if (c == '*' || c == '+' || c == '?') {
            least = c == '+' ? 1 : 0;
            most = c == '?' ? 1 : MOST;
            at++;
        } else if (c == '{') {
            int end = pattern.indexOf('}', at);
            String[] ends = pattern.substring(at + 1, end).split(",", -1);
            least = number(ends[0]);
            most = ends.length == 1 ? least : ends[1].isEmpty() ? MOST : number(ends[1]);
            at = end + 1;
        }
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
        }
        int more = length == 0 ? 0 : Math.min(most - least, (missing + length - 1) / length);
        missing -= more * length;
        return Math.min(MOST, least + more);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new NotSimple();
        }
        return Integer.parseInt(text);
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'd' -> '1';
            case 'w', 'D', 'S' -> 'a';
            case 's' -> ' ';
            case 'W' -> '-';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new NotSimple();
                }
                yield c;
            }
        };
    }

    /** The first character of a class, or a usual one that is not excluded. */
    private char ofClass() {
        int start = at - 1;
        boolean not = pattern.charAt(at) == '^';
        int first = not ? at + 1 : at;
        at = first;
        while (pattern.charAt(at) != ']' || at == first) {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        char found = pattern.charAt(first);
        if (!not) {
            return found == '\\' ? escaped(pattern.charAt(first + 1)) : found;
        }
        Pattern excluded = Pattern.compile(pattern.substring(start, at));
        for (char each : USUAL.toCharArray()) {
            if (excluded.matcher(String.valueOf(each)).matches()) {
                return each;
            }
        }
        throw new NotSimple();
    }
}
