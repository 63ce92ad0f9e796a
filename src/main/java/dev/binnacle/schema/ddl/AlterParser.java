package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code ALTER} and its actions. */
final class AlterParser {
    private final Cursor cursor;
    private final Problems problems;
    private final ColumnActionParser columns;

    AlterParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.columns = new ColumnActionParser(cursor);
    }

    /** What follows the kind of object. */
    Alter alter(int start, ObjectKind kind) {
        boolean ifExists = cursor.accept("if exists");
        boolean only = cursor.accept("only");
        QualifiedName name = cursor.name("the name of the " + kind.words());
        cursor.accept('*');
        Written arguments = cursor.sees('(') && routine(kind) ? cursor.inside() : null;
        QualifiedName on = cursor.accept("on") ? cursor.name("a table") : null;
        List<AlterAction> actions = new ArrayList<>();
        do {
            actions.add(action(kind));
        } while (cursor.accept(','));
        return new Alter(cursor.since(start), kind, name, ifExists, only, arguments, on, actions);
    }

    private static boolean routine(ObjectKind kind) {
        return switch (kind) {
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE, OPERATOR -> true;
            default -> false;
        };
    }

    private AlterAction action(ObjectKind kind) {
        int start = cursor.here();
        if (cursor.atEnd()) {
            throw cursor.failure("what to change");
        }
        AlterAction action = rename(start, kind);
        if (action == null) {
            action = whole(start);
        }
        if (action == null) {
            action = partition(start);
        }
        if (action == null) {
            action =
                    switch (kind) {
                        case SEQUENCE -> sequence(start);
                        case TYPE -> value(start);
                        case DOMAIN -> columns.ofDomain(start);
                        default -> null;
                    };
        }
        if (action == null && (kind.relation() || kind == ObjectKind.TYPE)) {
            action = columns.action(start);
        }
        if (action == null) {
            action = state(start);
        }
        return action == null ? other(start, kind) : action;
    }

    private @Nullable AlterAction rename(int start, ObjectKind kind) {
        if (cursor.accept("rename constraint")) {
            Ident from = cursor.ident("a constraint's name");
            cursor.expect("to");
            Ident to = cursor.ident("the new name");
            return new ConstraintAction.RenameConstraint(cursor.since(start), from, to);
        }
        if (kind == ObjectKind.TYPE && cursor.accept("rename value")) {
            TypeStatement.Label from = label();
            cursor.expect("to");
            TypeStatement.Label to = label();
            return new AlterAction.RenameValue(cursor.since(start), from, to);
        }
        if (cursor.accept("rename to")) {
            Ident to = cursor.name("the new name").name();
            return new AlterAction.RenameTo(cursor.since(start), to);
        }
        return cursor.accept("rename") ? columns.rename(start) : null;
    }

    private TypeStatement.Label label() {
        int start = cursor.here();
        String text = cursor.string("a label in quotes");
        return new TypeStatement.Label(cursor.since(start), text);
    }

    private @Nullable AlterAction whole(int start) {
        if (cursor.accept("set schema")) {
            Ident schema = cursor.ident("a schema");
            return new AlterAction.SetSchema(cursor.since(start), schema);
        }
        if (cursor.accept("owner to")) {
            Ident owner = cursor.ident("a role");
            return new AlterAction.OwnerTo(cursor.since(start), owner);
        }
        if (cursor.sees("set") && cursor.sees(1, '(')) {
            cursor.skip();
            Written options = cursor.inside();
            return new AlterAction.SetOptions(cursor.since(start), options);
        }
        if (cursor.sees("reset") && cursor.sees(1, '(')) {
            cursor.skip();
            Written options = cursor.inside();
            return new AlterAction.ResetOptions(cursor.since(start), options);
        }
        if (cursor.accept("set tablespace")) {
            Ident tablespace = cursor.ident("a tablespace");
            cursor.accept("nowait");
            return new AlterAction.Tablespace(cursor.since(start), tablespace);
        }
        return null;
    }

    private @Nullable AlterAction partition(int start) {
        if (cursor.accept("attach partition")) {
            QualifiedName partition = cursor.name("a partition");
            boolean bounded = cursor.sees("for") || cursor.sees("default");
            Written bound = bounded ? new TableParser(cursor, problems).bound() : null;
            return new AlterAction.Attach(cursor.since(start), partition, bound);
        }
        if (cursor.accept("detach partition")) {
            QualifiedName partition = cursor.name("a partition");
            boolean concurrently = cursor.accept("concurrently");
            cursor.accept("finalize");
            return new AlterAction.Detach(cursor.since(start), partition, concurrently);
        }
        boolean inherits = cursor.accept("inherit");
        if (inherits || cursor.accept("no inherit")) {
            QualifiedName parent = cursor.name("a table");
            return new AlterAction.Inherit(cursor.since(start), parent, inherits);
        }
        return null;
    }

    private AlterAction sequence(int start) {
        SequenceOptions options = new SequenceParser(cursor).options();
        return options.at().end() == options.at().start()
                ? other(start, ObjectKind.SEQUENCE)
                : new AlterAction.Sequence(cursor.since(start), options);
    }

    private @Nullable AlterAction value(int start) {
        if (!cursor.accept("add value")) {
            return null;
        }
        boolean ifNotExists = cursor.accept("if not exists");
        TypeStatement.Label label = label();
        boolean before = cursor.accept("before");
        TypeStatement.Label neighbour = before || cursor.accept("after") ? label() : null;
        return new AlterAction.AddValue(cursor.since(start), label, ifNotExists, neighbour, before);
    }

    private @Nullable AlterAction state(int start) {
        for (AlterAction.Security state : AlterAction.Security.values()) {
            String verb = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (cursor.accept(verb + " row level security")) {
                return new AlterAction.RowSecurity(cursor.since(start), state);
            }
        }
        if (cursor.sees("enable") || cursor.sees("disable")) {
            return trigger(start);
        }
        if (cursor.accept("set logged") || cursor.accept("set unlogged")) {
            boolean logged = !cursor.written(start).text().toLowerCase(Locale.ROOT).contains("un");
            return new AlterAction.SetLogged(cursor.since(start), logged);
        }
        if (cursor.accept("replica identity")) {
            String mode = cursor.accept("using") ? "index" : cursor.word("FULL or NOTHING");
            Ident index = null;
            if (cursor.accept("index")) {
                index = cursor.ident("an index");
            }
            return new AlterAction.ReplicaIdentity(cursor.since(start), mode, index);
        }
        if (cursor.accept("cluster on") || cursor.accept("set without cluster")) {
            boolean on = cursor.seesName();
            Ident index = on ? cursor.ident("an index") : null;
            return new AlterAction.ClusterOn(cursor.since(start), index);
        }
        if (cursor.accept("set access method")) {
            Ident method = cursor.ident("an access method");
            return new AlterAction.AccessMethod(cursor.since(start), method);
        }
        return null;
    }

    private AlterAction trigger(int start) {
        boolean enabled = cursor.word("ENABLE").equals("enable");
        String mode =
                cursor.accept("always") ? "always" : cursor.accept("replica") ? "replica" : "";
        ObjectKind kind = cursor.accept("rule") ? ObjectKind.RULE : ObjectKind.TRIGGER;
        if (kind == ObjectKind.TRIGGER) {
            cursor.expect("trigger");
        }
        Ident name = cursor.ident("a trigger");
        return new AlterAction.Switch(cursor.since(start), enabled, kind, name, mode);
    }

    /** Of tables everything is known; of the rest the words alone. */
    private AlterAction other(int start, ObjectKind kind) {
        List<String> known = List.of("of", "not of", "options", "set", "depends on extension");
        if (kind.relation() && !cursor.seesAny(known)) {
            throw cursor.failure("what to change, such as ADD COLUMN");
        }
        Written text = cursor.expression(() -> false);
        return new AlterAction.OtherAction(cursor.since(start), text.text());
    }
}
