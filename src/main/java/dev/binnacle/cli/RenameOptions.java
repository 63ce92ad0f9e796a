package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;
import dev.binnacle.database.UserType;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.diff.RenameQuestion;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;

import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a command line decides about renames. */
final class RenameOptions {
    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description =
                    "A table, column (table.column=name), view, type or sequence that has another"
                            + " name now; may be repeated.")
    private List<String> renames = List.of();

    @Option(
            names = "--no-rename",
            paramLabel = "OLD",
            description = "This one is not renamed: it goes. May be repeated.")
    private List<String> kept = List.of();

    @Option(names = "--no-renames", description = "Nothing is renamed, and nothing is asked.")
    private boolean none;

    Decisions decisions(Catalog before) {
        List<Rename> decided = new ArrayList<>();
        for (String rename : renames) {
            int equals = rename.lastIndexOf('=');
            if (equals < 1 || equals == rename.length() - 1) {
                throw wrong(rename, "It is written old=new.");
            }
            ObjectId from = find(before, rename.substring(0, equals));
            decided.add(new Rename(from, to(from, rename.substring(equals + 1))));
        }
        Set<ObjectId> stay = new HashSet<>();
        kept.forEach(name -> stay.add(find(before, name)));
        return new Decisions(decided, stay, !none);
    }

    private static ObjectId to(ObjectId from, String name) {
        String last = from.kind() == ObjectKind.COLUMN ? after(name, from) : bare(name, from);
        return from.table().isEmpty() || from.kind() == ObjectKind.COLUMN
                ? new ObjectId(from.kind(), from.schema(), from.table(), last)
                : new ObjectId(from.kind(), from.schema(), last, "");
    }

    private static String bare(String name, ObjectId from) {
        return name.startsWith(from.schema() + ".")
                ? name.substring(from.schema().length() + 1)
                : name;
    }

    private static String after(String name, ObjectId from) {
        String table = from.table() + ".";
        String rest = bare(name, from);
        return rest.startsWith(table) ? rest.substring(table.length()) : rest;
    }

    private static ObjectId find(Catalog catalog, String name) {
        List<ObjectId> found = new ArrayList<>();
        for (ObjectId id : ids(catalog)) {
            String inDefault =
                    id.schema().equals(catalog.defaultSchema())
                            ? id.path().substring(id.schema().length() + 1)
                            : id.path();
            if (name.equals(id.path()) || name.equals(inDefault)) {
                found.add(id);
            }
        }
        if (found.isEmpty()) {
            throw wrong(name, "There is no table, column, view, type or sequence of that name.");
        }
        return found.getFirst();
    }

    private static List<ObjectId> ids(Catalog catalog) {
        List<ObjectId> ids = new ArrayList<>();
        for (Table table : catalog.tables()) {
            boolean view = table.kind().view();
            ids.add(ObjectId.of(view ? ObjectKind.VIEW : ObjectKind.TABLE, table.name()));
            for (Column column : view ? List.<Column>of() : table.columns()) {
                ids.add(ObjectId.of(ObjectKind.COLUMN, table.name(), column.name()));
            }
        }
        catalog.schemas()
                .forEach(
                        schema -> {
                            for (UserType type : schema.types()) {
                                ids.add(
                                        ObjectId.in(ObjectKind.TYPE, schema.name(), type.name()));
                            }
                            for (Sequence sequence : schema.sequences()) {
                                ids.add(
                                        ObjectId.in(
                                                ObjectKind.SEQUENCE,
                                                schema.name(),
                                                sequence.name()));
                            }
                        });
        return ids;
    }

    private static ProblemException wrong(String written, String why) {
        return Problem.of(ProblemCode.WRONG_USAGE, written + ": " + why, "").exception();
    }

    /** The questions with what to type for either answer. */
    static void ask(List<RenameQuestion> questions, PrintWriter err) {
        for (RenameQuestion question : questions) {
            String from = question.from().path();
            err.println(
                    "Is %s now %s (%s)? --rename \"%s=%s\", or --no-rename \"%s\""
                            .formatted(
                                    question.from().words(),
                                    question.to().path(),
                                    question.why(),
                                    from,
                                    question.to().path(),
                                    from));
        }
        err.flush();
    }
}
