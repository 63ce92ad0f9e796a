package dev.binnacle.schema.exchange;

import dev.binnacle.schema.exchange.DbmlTree.End;
import dev.binnacle.schema.exchange.DbmlTree.Name;
import dev.binnacle.schema.exchange.DbmlTree.Reference;
import dev.binnacle.schema.exchange.DbmlTree.Setting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what stands in many places: names, settings, notes, references. */
final class DbmlParts {
    private final DbmlCursor cursor;

    DbmlParts(DbmlCursor cursor) {
        this.cursor = cursor;
    }

    Name name(String what) {
        String first = cursor.name(what).text();
        return cursor.take(".") ? new Name(first, cursor.name(what).text()) : new Name("", first);
    }

    /** {@code [a, b: c]}, or nothing. */
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        if (!cursor.peek().is("[")) {
            return settings;
        }
        cursor.next();
        while (!cursor.peek().is("]")) {
            settings.add(setting());
            if (!cursor.take(",") && !cursor.peek().is("]")) {
                cursor.fail("',' or ']'");
            }
        }
        cursor.next();
        return settings;
    }

    private Setting setting() {
        StringBuilder name = new StringBuilder(cursor.name("a setting").text());
        while (cursor.peek().named()) {
            name.append(' ').append(cursor.next().text());
        }
        String key = name.toString().toLowerCase(Locale.ROOT);
        if (!cursor.take(":")) {
            return new Setting(key, null, null);
        }
        if (key.equals("ref")) {
            DbmlToken place = cursor.peek();
            String sign = sign();
            var reference = new Reference(null, null, sign, end(), List.of(), place);
            return new Setting(key, null, reference);
        }
        return new Setting(key, value(), null);
    }

    /** A text, number, expression, colour or one or more words. */
    private DbmlToken value() {
        DbmlToken first = cursor.next();
        if (first.is("-") || first.is("+") || first.is("#")) {
            DbmlToken rest = cursor.next();
            String text = first.text() + rest.text();
            return new DbmlToken(rest.type(), text, first.start(), rest.end(), false);
        }
        if (first.type() == DbmlToken.Type.SYMBOL || first.type() == DbmlToken.Type.END) {
            return cursor.fail("a value");
        }
        StringBuilder text = new StringBuilder(first.text());
        while (cursor.peek().named() || cursor.peek().is(".")) {
            DbmlToken more = cursor.next();
            boolean dotted = more.is(".") || text.charAt(text.length() - 1) == '.';
            text.append(dotted ? "" : " ").append(more.text());
        }
        return new DbmlToken(first.type(), text.toString(), first.start(), first.end(), false);
    }

    /** {@code Note: 'text'} or {@code Note &#123; 'text' &#125;}, the word itself read. */
    @Nullable String note() {
        if (cursor.take("{")) {
            String text = text();
            cursor.expect("}");
            return text;
        }
        cursor.expect(":");
        return text();
    }

    private String text() {
        return cursor.peek().type() == DbmlToken.Type.STRING
                ? cursor.next().text()
                : cursor.fail("a text in quotes").text();
    }

    /** {@code a.b > c.d [delete: cascade]}. */
    Reference reference(@Nullable String name) {
        DbmlToken place = cursor.peek();
        End left = end();
        String sign = sign();
        return new Reference(name, left, sign, end(), settings(), place);
    }

    private String sign() {
        for (String sign : List.of("<>", "<", ">", "-")) {
            if (cursor.take(sign)) {
                return sign;
            }
        }
        return cursor.fail("one of > < - <>").text();
    }

    /** {@code table.column}, {@code schema.table.(a, b)}, and {@code column} alone. */
    private End end() {
        List<String> names = new ArrayList<>();
        names.add(cursor.name("a table and its column").text());
        while (cursor.take(".")) {
            if (cursor.take("(")) {
                List<String> columns = new ArrayList<>();
                while (!cursor.take(")")) {
                    columns.add(cursor.name("a column").text());
                    if (!cursor.take(",") && !cursor.peek().is(")")) {
                        cursor.fail("',' or ')'");
                    }
                }
                return new End(table(names), columns);
            }
            names.add(cursor.name("a column").text());
        }
        String column = names.removeLast();
        return new End(names.isEmpty() ? null : table(names), List.of(column));
    }

    private static Name table(List<String> names) {
        return names.size() == 1
                ? new Name("", names.getFirst())
                : new Name(names.get(names.size() - 2), names.getLast());
    }
}
