package dev.binnacle.schema.diff;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether two records say the same: their texts may differ in white space, case, comments, needless
 * quotes and parentheses around the whole.
 */
final class SameText {
    private final ScriptSyntax syntax;

    SameText(ScriptSyntax syntax) {
        this.syntax = syntax;
    }

    boolean values(Object one, Object other) {
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof String first && other instanceof String second) {
            return spelled(first).equals(spelled(second));
        }
        return one instanceof Record
                && one.getClass() == other.getClass()
                && components((Record) one, (Record) other);
    }

    private boolean components(Record one, Record other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            Object first = read(component, one);
            Object second = read(component, other);
            if (!Objects.equals(first, second)
                    && (first == null || second == null || !same(first, second))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Object one, Object other) {
        if (one instanceof List<?> first && other instanceof List<?> second) {
            if (first.size() != second.size()) {
                return false;
            }
            for (int i = 0; i < first.size(); i++) {
                if (!values(first.get(i), second.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return values(one, other);
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The tokens, one blank between them. */
    private String spelled(String sql) {
        StringBuilder text = new StringBuilder(sql.length());
        Tokens tokens = new Tokens(sql, syntax);
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.type() != Token.Type.COMMENT) {
                text.append(text.isEmpty() ? "" : " ").append(spelled(token, sql));
            }
        }
        return text.toString();
    }

    private static String spelled(Token token, String sql) {
        String text = token.of(sql);
        return switch (token.type()) {
            case WORD -> text.toLowerCase(Locale.ROOT);
            case QUOTED_NAME -> {
                String bare = token.name(sql);
                yield bare.matches("[a-z_][a-z0-9_$]*") ? bare : '"' + bare + '"';
            }
            default -> text;
        };
    }
}
