package dev.binnacle.schema.postgresql;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.definition.TypeReading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Simple expressions as PostgreSQL's catalog writes them; all others stay as they are written. */
final class DefinedExpressions {
    private static final List<String> NO_OPERATION = List.of("true", "false", "null", "array");

    private static final Pattern NEXTVAL =
            Pattern.compile("(?i)nextval\\s*\\(\\s*'[^']*'(\\s*::\\s*(text|regclass))*\\s*\\)");
    private static final Pattern CALL =
            Pattern.compile(
                    "(?i)(now|current_\\w+|gen_random_uuid|uuid_generate_v4)\\s*\\(\\s*\\)");
    private static final Pattern LENGTH = Pattern.compile("\\(\\d+(,\\d+)?\\)");

    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^\".\\s]+)");
    private static final Set<String> VALUES =
            Set.of(
                    "current_timestamp",
                    "current_date",
                    "current_time",
                    "current_user",
                    "localtimestamp",
                    "localtime",
                    "session_user");

    private DefinedExpressions() {}

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Tokens from = new Tokens(text, ScriptSyntax.POSTGRESQL);
        for (Token token = from.next(); token != null; token = from.next()) {
            if (token.type() != Token.Type.COMMENT) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** Whatever has an operator stands in parentheses there. */
    static String condition(String written) {
        String text = written.strip();
        List<Token> tokens = tokens(text);
        if (tokens.isEmpty() || wrapped(text, tokens) || single(text, tokens)) {
            return text;
        }
        return "(" + text + ")";
    }

    /** Whether the first parenthesis closes with the last. */
    private static boolean wrapped(String text, List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.getFirst().is(text, '(')) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is(text, '(') ? 1 : tokens.get(i).is(text, ')') ? -1 : 0;
            if (depth == 0) {
                return i == tokens.size() - 1;
            }
        }
        return false;
    }

    /** A name, a value or a call, with or without a cast. */
    private static boolean single(String text, List<Token> tokens) {
        int depth = 0;
        boolean cast = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean opens = token.is(text, '(') || token.is(text, '[');
            boolean closes = token.is(text, ')') || token.is(text, ']');
            depth += closes ? -1 : 0;
            boolean word = token.type() != Token.Type.SYMBOL;
            cast |= token.is(text, ':');
            boolean dotted = token.is(text, '.') || token.is(text, ':');
            boolean follows =
                    i > 0
                            && word
                            && tokens.get(i - 1).type() != Token.Type.SYMBOL
                            && !cast
                            && depth == 0;
            if (depth == 0 && (follows || !word && !opens && !closes && !dotted)) {
                return text.regionMatches(true, 0, "case", 0, 4)
                        || NO_OPERATION.contains(text.toLowerCase(Locale.ROOT));
            }
            depth += opens ? 1 : 0;
        }
        return true;
    }

    /** Literals carry the column's type there. */
    static @Nullable String defaultValue(String written, TypeReading type) {
        String text = written.strip();
        List<Token> tokens = tokens(text);
        String bare = unwrapped(text, tokens);
        if (!bare.equals(text)) {
            return defaultValue(bare, type);
        }
        if (tokens.size() == 1) {
            return one(text, tokens.getFirst(), type);
        }
        if (NEXTVAL.matcher(text).matches()) {
            return nextval(text);
        }
        if (CALL.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        }
        return condition(words(text, tokens));
    }

    private static String nextval(String text) {
        int from = text.indexOf('\'') + 1;
        List<String> parts = new ArrayList<>();
        Matcher part = NAME.matcher(text.substring(from, text.indexOf('\'', from)));
        while (part.find()) {
            String quoted = part.group(1);
            parts.add(
                    PostgreSqlNames.quote(
                            quoted != null
                                    ? quoted.replace("\"\"", "\"")
                                    : part.group(2).toLowerCase(Locale.ROOT)));
        }
        if (parts.size() == 1) {
            parts.addFirst("public");
        }
        return "nextval('" + String.join(".", parts) + "'::regclass)";
    }

    /** Values that are words in capitals, the zone of a time as text. */
    private static String words(String text, List<Token> tokens) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = token.of(text);
            boolean zone =
                    token.type() == Token.Type.STRING
                            && i > 0
                            && tokens.get(i - 1).is(text, "zone")
                            && (i + 1 == tokens.size() || !tokens.get(i + 1).is(text, ':'));
            boolean value =
                    token.type() == Token.Type.WORD
                            && VALUES.contains(word.toLowerCase(Locale.ROOT));
            if (zone || value) {
                changed.append(text, from, token.start())
                        .append(zone ? word + "::text" : word.toUpperCase(Locale.ROOT));
                from = token.end();
            }
        }
        return changed.append(text.substring(from)).toString();
    }

    /** A value that stands in parentheses without need. */
    private static String unwrapped(String text, List<Token> tokens) {
        if (tokens.size() < 3 || !wrapped(text, tokens)) {
            return text;
        }
        String inside = text.substring(1, text.length() - 1).strip();
        List<Token> within = tokens(inside);
        return within.isEmpty() || !single(inside, within) ? text : inside;
    }

    private static @Nullable String one(String text, Token token, TypeReading type) {
        return switch (token.type()) {
            case STRING -> literal(text, type);
            case WORD -> {
                String lower = text.toLowerCase(Locale.ROOT);
                if (lower.equals("null")) {
                    // only where a length makes it more than a plain null
                    yield type.text().indexOf('(') < 0 ? null : "NULL::" + bare(type);
                }
                boolean bool = lower.equals("true") || lower.equals("false");
                yield bool ? lower : text.toUpperCase(Locale.ROOT);
            }
            default -> text;
        };
    }

    private static String literal(String text, TypeReading type) {
        return text.startsWith("'") ? text + "::" + bare(type) : text;
    }

    private static String bare(TypeReading type) {
        String text = LENGTH.matcher(type.text()).replaceAll("");
        return text.equals("character") ? "bpchar" : text;
    }
}
