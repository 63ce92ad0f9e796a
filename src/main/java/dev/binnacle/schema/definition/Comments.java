package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement.Comment;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiPredicate;

/** Edits about comments that the database keeps. */
final class Comments {
    private final ChangeText text;

    Comments(ChangeText text) {
        this.text = text;
    }

    void table(TableName table, @Nullable String comment) {
        Part made = text.parts().table(table);
        if (made != null) {
            set(made, table, comment, (part, each) -> each.kind().relation());
        }
    }

    void column(TableName table, String column, @Nullable String comment) {
        Part made = text.made(table);
        if (made == null || !(made.statement() instanceof CreateTable create)) {
            return;
        }
        for (ColumnElement each : create.columns()) {
            ColumnElement.Remark remark = each.part(ColumnElement.Remark.class).orElse(null);
            if (made.name(each.name()).equals(column) && remark != null) {
                Layout layout = text.layout(made.file());
                text.edits()
                        .replace(
                                made.file(),
                                layout.clause(remark.at()),
                                comment == null ? "" : " comment " + literal());
                return;
            }
        }
        set(
                made,
                table,
                comment,
                (part, each) ->
                        each.kind() == ObjectKind.COLUMN
                                && part.name(each.name().getLast()).equals(column));
    }

    /** The comment as the change's statement writes it. */
    private String literal() {
        String statement = text.statements().getLast();
        return statement.substring(statement.indexOf(" is ") + 4);
    }

    private void set(
            Part made,
            TableName table,
            @Nullable String comment,
            BiPredicate<Part, Comment> meant) {
        Part there = null;
        for (Part part : text.parts().all()) {
            if (part.statement() instanceof Comment each
                    && each.on() == null
                    && Parts.about(part, table)
                    && meant.test(part, each)) {
                there = part;
            }
        }
        if (there == null) {
            if (comment != null) {
                add(made, table, text.statements());
            }
        } else if (comment == null) {
            text.remove(there.file(), there.statement().at());
        } else {
            String literal = text.statements().getFirst();
            text.edits()
                    .replace(
                            there.file(),
                            ((Comment) there.statement()).textAt(),
                            literal.substring(afterIs(literal)));
        }
    }

    /** Names may hold anything: the word is the last one before the quote. */
    private static int afterIs(String statement) {
        int quote = statement.indexOf('\'');
        int is = statement.lastIndexOf(" is ", quote < 0 ? statement.length() : quote);
        return is + 4;
    }

    /** After the last comment on the table or its columns, else after the table. */
    void add(Part made, TableName table, List<String> statements) {
        Part last = made;
        for (Part part : text.parts().all()) {
            if (part.file() == made.file()
                    && part.statement() instanceof Comment comment
                    && comment.on() == null
                    && Parts.about(part, table)) {
                last = part;
            }
        }
        Layout layout = text.layout(made.file());
        int end = layout.statementEnd(last.statement().at());
        boolean ended =
                text.text(made.file()).substring(last.statement().at().end(), end).contains(";");
        boolean bare = text.bare(made.file(), made.statement().at());
        StringBuilder added = new StringBuilder(ended ? "" : ";");
        for (String statement : statements) {
            added.append(layout.newLine())
                    .append(last == made && added.length() <= 3 ? layout.newLine() : "")
                    .append(
                            bare
                                    ? new BareNames(text.definition().dialect()).of(statement)
                                    : statement)
                    .append(';');
        }
        text.edits().insert(made.file(), end, added.toString());
    }
}
