package dev.binnacle.schema.exchange;

import dev.binnacle.schema.exchange.DbmlTree.Group;
import dev.binnacle.schema.exchange.DbmlTree.Labels;
import dev.binnacle.schema.exchange.DbmlTree.Name;
import dev.binnacle.schema.exchange.DbmlTree.Sticky;
import dev.binnacle.schema.exchange.DbmlTree.Table;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a whole DBML file; what is wrong is noted, and the rest is read. */
final class DbmlParser {
    private final DbmlCursor cursor;
    private final DbmlParts parts;
    private final DbmlTables tables;
    private final DbmlTree tree = new DbmlTree();

    DbmlParser(DbmlCursor cursor) {
        this.cursor = cursor;
        this.parts = new DbmlParts(cursor);
        this.tables = new DbmlTables(cursor, parts);
    }

    DbmlTree parse() {
        while (!cursor.ended()) {
            try {
                element();
            } catch (DbmlCursor.Unexpected failure) {
                cursor.skipBlock(false);
            }
        }
        return tree;
    }

    private void element() {
        DbmlToken word = cursor.next();
        switch (word.text().toLowerCase(Locale.ROOT)) {
            case "project" -> project();
            case "table" -> tree.tables.add(table(word));
            case "tablepartial" -> tree.partials.add(table(word));
            case "ref" -> references();
            case "enum" -> tree.enums.add(labels());
            case "tablegroup" -> tree.groups.add(group());
            case "note" -> sticky();
            case "records" -> cursor.skipBlock(false);
            default -> {
                cursor.problem(word, "Table, Ref, Enum, TableGroup, TablePartial, Note or Project");
                cursor.skipBlock(false);
            }
        }
    }

    private void project() {
        if (cursor.peek().named()) {
            tree.project = cursor.next().text();
        }
        lines(() -> {
            DbmlToken key = cursor.name("a property of the project");
            if (key.word("note")) {
                tree.note = parts.note();
            } else {
                cursor.expect(":");
                DbmlToken value = cursor.next();
                if (key.word("database_type")) {
                    tree.database = value.text();
                }
            }
        });
    }

    private Table table(DbmlToken word) {
        Name name = parts.name("the table's name");
        String alias = null;
        if (cursor.peek().word("as")) {
            cursor.next();
            alias = cursor.name("an alias").text();
        }
        Table table = new Table(name, alias, word);
        for (DbmlTree.Setting setting : parts.settings()) {
            if (setting.name().equals("note")) {
                table.note = setting.text();
            }
        }
        tables.body(table);
        return table;
    }

    private void references() {
        String name = cursor.peek().named() ? cursor.next().text() : null;
        if (cursor.take(":")) {
            tree.references.add(parts.reference(name));
        } else {
            lines(() -> tree.references.add(parts.reference(name)));
        }
    }

    private Labels labels() {
        Name name = parts.name("the enum's name");
        List<String> labels = new ArrayList<>();
        lines(() -> {
            labels.add(cursor.name("a value of the enum").text());
            parts.settings();
        });
        return new Labels(name, labels);
    }

    private Group group() {
        String name = cursor.name("the group's name").text();
        String[] note = new String[1];
        parts.settings().stream()
                .filter(setting -> setting.name().equals("note"))
                .forEach(setting -> note[0] = setting.text());
        List<Name> members = new ArrayList<>();
        lines(() -> {
            if (cursor.peek().word("note") && (cursor.after().is(":") || cursor.after().is("{"))) {
                cursor.next();
                note[0] = parts.note();
            } else {
                members.add(parts.name("a table"));
            }
        });
        return new Group(name, members, note[0]);
    }

    private void sticky() {
        @Nullable String name = cursor.peek().named() ? cursor.next().text() : null;
        String text = parts.note();
        tree.notes.add(new Sticky(name == null ? "" : name, text == null ? "" : text));
    }

    /** Lines between braces; one that is wrong is left out. */
    private void lines(Runnable line) {
        cursor.expect("{");
        while (!cursor.take("}")) {
            if (cursor.ended()) {
                cursor.problem(cursor.peek(), "'}'");
                return;
            }
            int from = cursor.mark();
            try {
                line.run();
            } catch (DbmlCursor.Unexpected failure) {
                cursor.skipLine(from);
            }
        }
    }
}
