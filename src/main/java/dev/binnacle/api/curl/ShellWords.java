package dev.binnacle.api.curl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what someone pasted into commands and their words, by the rules of a POSIX shell. Nothing
 * is run and nothing looked up: a variable becomes a template of its name.
 */
final class ShellWords {
    private static final String ESCAPED_IN_QUOTES = "\"\\$`";
    private final String text;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private String redirect = "";
    private String inputFile = "";
    private String inputText = "";
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    static List<ShellCommand> split(String text) {
        return new ShellWords(text).split();
    }

    private List<ShellCommand> split() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case ' ', '\t', '\r' -> {
                    at++;
                    endWord();
                }
                case '\n', ';', '|', '&' -> {
                    at++;
                    endCommand();
                }
                case '#' -> hash();
                case '<' -> input();
                case '>' -> output();
                case '\'' -> single();
                case '"' -> quoted();
                case '\\' -> escaped();
                case '$' -> dollar(false);
                default -> take(c);
            }
        }
        endCommand();
        return commands;
    }

    private void take(char c) {
        at++;
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (!inWord) {
            return;
        }
        String done = word.toString();
        word.setLength(0);
        inWord = false;
        switch (redirect) {
            case "<" -> inputFile = done;
            case "<<<" -> inputText = done;
            case ">" -> {}
            default -> words.add(done);
        }
        redirect = "";
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new ShellCommand(words, inputFile, inputText));
        }
        words.clear();
        inputFile = "";
        inputText = "";
        redirect = "";
    }

    private void hash() {
        if (inWord) {
            take('#');
            return;
        }
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void input() {
        endWord();
        redirect = text.startsWith("<<<", at) ? "<<<" : "<";
        at += redirect.length();
    }

    private void output() {
        boolean number = inWord && word.chars().allMatch(Character::isDigit);
        if (number) {
            word.setLength(0);
            inWord = false;
        }
        endWord();
        redirect = ">";
        at += text.startsWith(">>", at) || text.startsWith(">&", at) ? 2 : 1;
    }

    private void single() {
        int end = text.indexOf('\'', at + 1);
        end = end < 0 ? text.length() : end;
        inWord = true;
        word.append(text, at + 1, end);
        at = Math.min(end + 1, text.length());
    }

    private void quoted() {
        inWord = true;
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '$') {
                dollar(true);
            } else if (c == '\\' && at + 1 < text.length()) {
                char next = text.charAt(at + 1);
                if (ESCAPED_IN_QUOTES.indexOf(next) >= 0) {
                    word.append(next);
                } else if (next != '\n') {
                    word.append(c).append(next);
                }
                at += 2;
            } else {
                word.append(c);
                at++;
            }
        }
        at++;
    }

    private void escaped() {
        at++;
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        } else if (at < text.length()) {
            take(text.charAt(at));
        }
    }

    private void dollar(boolean inQuotes) {
        if (!inQuotes && text.startsWith("$'", at)) {
            ansi();
            return;
        }
        String name = variable();
        if (name == null) {
            take('$');
        } else {
            inWord = true;
            word.append("{{").append(name).append("}}");
        }
    }

    /** The name of a variable that stands here, and past it; null = none does. */
    private @Nullable String variable() {
        boolean braced = text.startsWith("${", at);
        int start = at + (braced ? 2 : 1);
        int end = start;
        while (end < text.length() && isName(text.charAt(end), end == start)) {
            end++;
        }
        if (end == start || (braced && (end >= text.length() || text.charAt(end) != '}'))) {
            return null;
        }
        at = braced ? end + 1 : end;
        return text.substring(start, end);
    }

    private static boolean isName(char c, boolean first) {
        return c == '_'
                || (c < 0x80 && (first ? Character.isLetter(c) : Character.isLetterOrDigit(c)));
    }

    /** {@code $'…'}, with C's escapes: so browsers write what has quotes in it. */
    private void ansi() {
        inWord = true;
        at += 2;
        while (at < text.length() && text.charAt(at) != '\'') {
            char c = text.charAt(at++);
            if (c != '\\' || at >= text.length()) {
                word.append(c);
                continue;
            }
            char escape = text.charAt(at++);
            switch (escape) {
                case 'n' -> word.append('\n');
                case 'r' -> word.append('\r');
                case 't' -> word.append('\t');
                case 'x' -> code(2);
                case 'u' -> code(4);
                case 'U' -> code(8);
                default -> word.append(escape);
            }
        }
        at++;
    }

    private void code(int longest) {
        int end = at;
        while (end < text.length()
                && end < at + longest
                && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        if (end > at) {
            int code = (int) Long.parseLong(text.substring(at, end), 16);
            word.appendCodePoint(Character.isValidCodePoint(code) ? code : 0xFFFD);
        }
        at = end;
    }
}
