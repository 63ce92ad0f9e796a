package dev.binnacle.schema.postgresql;

import dev.binnacle.database.ValueKind;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.definition.TypeReading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Simple expressions as PostgreSQL's catalog writes them; all others stay as they are written. */
final class DefinedExpressions {
    private static final List<String> NO_OPERATION = List.of("true", "false", "null", "array");

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
    static String defaultValue(String written, TypeReading type) {
        String text = written.strip();
        List<Token> tokens = tokens(text);
        String bare = unwrapped(text, tokens);
        if (!bare.equals(text)) {
            return defaultValue(bare, type);
        }
        if (tokens.size() == 1) {
            return one(text, tokens.getFirst(), type);
        }
        if (text.matches("(?i)nextval\\s*\\(\\s*'[^']*'(\\s*::\\s*(text|regclass))*\\s*\\)")) {
            return nextval(text);
        }
        if (text.matches("(?i)(now|current_\\w+|gen_random_uuid|uuid_generate_v4)\\s*\\(\\s*\\)")) {
            return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        }
        return condition(text);
    }

    private static String nextval(String text) {
        int from = text.indexOf('\'') + 1;
        String name = text.substring(from, text.indexOf('\'', from));
        String full = name.indexOf('.') < 0 ? "public." + name : name;
        return "nextval('" + full + "'::regclass)";
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

    private static String one(String text, Token token, TypeReading type) {
        return switch (token.type()) {
            case STRING -> literal(text, type);
            case WORD -> {
                String lower = text.toLowerCase(Locale.ROOT);
                if (lower.equals("null")) {
                    yield "NULL::" + type.text().replaceAll("\\(\\d+(,\\d+)?\\)", "");
                }
                boolean bool = lower.equals("true") || lower.equals("false");
                yield bool ? lower : text.toUpperCase(Locale.ROOT);
            }
            default -> text;
        };
    }

    private static String literal(String text, TypeReading type) {
        if (type.kind() == ValueKind.OTHER && !type.text().contains(".") || !text.startsWith("'")) {
            return text.startsWith("'") ? text + "::" + type.text() : text;
        }
        return switch (type.kind()) {
            case INTEGER, BOOLEAN, DECIMAL, FLOAT -> text + "::" + bare(type);
            default -> text + "::" + bare(type);
        };
    }

    private static String bare(TypeReading type) {
        String text = type.text().replaceAll("\\(\\d+(,\\d+)?\\)", "");
        return text.equals("character") ? "bpchar" : text;
    }
}
