package dev.binnacle.schema.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Policies, grants, roles. */
final class AccessParser {
    private final Cursor cursor;

    AccessParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** What follows CREATE POLICY. */
    Ddl policy(int start) {
        Ident name = cursor.ident("a policy's name");
        cursor.expect("on");
        QualifiedName table = cursor.name("a table");
        boolean permissive = true;
        if (cursor.accept("as")) {
            permissive = !cursor.accept("restrictive");
            if (permissive) {
                cursor.expect("permissive");
            }
        }
        String command =
                cursor.accept("for") ? cursor.word("ALL, SELECT, INSERT, UPDATE or DELETE") : "all";
        List<Ident> roles = cursor.accept("to") ? cursor.identList("a role") : List.of();
        Written using = cursor.accept("using") ? cursor.inside() : null;
        Written check = cursor.accept("with check") ? cursor.inside() : null;
        return new AccessStatement.CreatePolicy(
                cursor.since(start),
                name,
                table,
                permissive,
                command.toUpperCase(Locale.ROOT),
                roles,
                using,
                check);
    }

    Ddl alterPolicy(int start) {
        cursor.accept("if exists");
        Ident name = cursor.ident("a policy's name");
        cursor.expect("on");
        QualifiedName table = cursor.name("a table");
        Ident rename = cursor.accept("rename to") ? cursor.ident("the new name") : null;
        List<Ident> roles = cursor.accept("to") ? cursor.identList("a role") : List.of();
        Written using = cursor.accept("using") ? cursor.inside() : null;
        Written check = cursor.accept("with check") ? cursor.inside() : null;
        return new AccessStatement.AlterPolicy(
                cursor.since(start), name, table, rename, roles, using, check);
    }

    Ddl role(int start, String verb) {
        cursor.accept("if not exists");
        List<Ident> names = cursor.identList("a role");
        Written options = cursor.atEnd() ? null : cursor.rest("options");
        return new AccessStatement.Role(cursor.since(start), verb, names, options);
    }

    Ddl grant(int start) {
        boolean revoke = !cursor.accept("grant");
        if (revoke) {
            cursor.expect("revoke");
        }
        boolean option =
                cursor.accept("grant option for")
                        || cursor.accept("admin option for")
                        || cursor.accept("inherit option for")
                        || cursor.accept("set option for");
        int from = cursor.here();
        cursor.skipBalanced(
                () -> cursor.sees("on") || cursor.sees("to") || cursor.sees("from"), true);
        Written privileges = cursor.written(from);
        if (privileges.text().isEmpty()) {
            throw cursor.failure("privileges or roles");
        }
        ObjectKind kind = null;
        boolean all = false;
        List<QualifiedName> names = List.of();
        List<String> arguments = new ArrayList<>();
        if (cursor.accept("on")) {
            all = cursor.accept("all") && !cursor.sees("to");
            kind = all ? allOf() : kind();
            names = objects(kind, arguments);
        }
        cursor.expect(revoke ? "from" : "to");
        List<Ident> roles = roles();
        option |= ending();
        return new AccessStatement.Grant(
                cursor.since(start), revoke, privileges, kind, all, names, arguments, roles, option);
    }

    /** {@code ALL TABLES IN SCHEMA}. */
    private ObjectKind allOf() {
        String several = cursor.word("TABLES, SEQUENCES, FUNCTIONS or ROUTINES");
        cursor.expect("in schema");
        return switch (several) {
            case "sequences" -> ObjectKind.SEQUENCE;
            case "functions" -> ObjectKind.FUNCTION;
            case "procedures" -> ObjectKind.PROCEDURE;
            case "routines" -> ObjectKind.ROUTINE;
            default -> ObjectKind.TABLE;
        };
    }

    private ObjectKind kind() {
        if (cursor.accept("foreign server")) {
            return ObjectKind.SERVER;
        }
        // a bare name is a table's, even if it is called like a kind
        if (cursor.sees(1, ',') || cursor.sees(1, '.')) {
            return ObjectKind.TABLE;
        }
        int back = cursor.mark();
        ObjectKind kind = new KindParser(cursor).look();
        if (kind == null
                || !cursor.seesName() && kind != ObjectKind.LARGE_OBJECT
                || cursor.sees("to")
                || cursor.sees("from")) {
            cursor.reset(back);
            return ObjectKind.TABLE;
        }
        return kind;
    }

    private List<QualifiedName> objects(ObjectKind kind, List<String> arguments) {
        List<QualifiedName> names = new ArrayList<>();
        if (kind == ObjectKind.LARGE_OBJECT) {
            cursor.skipBalanced(() -> cursor.sees("to") || cursor.sees("from"), true);
            return names;
        }
        do {
            names.add(cursor.name("a name"));
            if (cursor.sees('(')) {
                arguments.add(cursor.inside().text());
            }
        } while (cursor.accept(','));
        return names;
    }

    private List<Ident> roles() {
        List<Ident> roles = new ArrayList<>();
        do {
            cursor.accept("group");
            roles.add(cursor.ident("a role"));
        } while (cursor.accept(','));
        return roles;
    }

    private boolean ending() {
        boolean option = false;
        while (!cursor.atEnd() && !cursor.sees("create") && !cursor.sees("grant")) {
            if (cursor.accept("with grant option")) {
                option = true;
            } else if (cursor.accept("with")) {
                option = true;
                cursor.skipBalanced(() -> cursor.sees("granted"), true);
            } else if (cursor.accept("granted by")) {
                cursor.ident("a role");
            } else if (!cursor.accept("cascade") && !cursor.accept("restrict")) {
                throw cursor.failure("the end of the statement");
            }
        }
        return option;
    }

    /** What follows ALTER DEFAULT PRIVILEGES. */
    Ddl defaults(int start) {
        List<Ident> roles = List.of();
        List<Ident> schemas = List.of();
        while (!cursor.sees("grant") && !cursor.sees("revoke")) {
            if (cursor.accept("for")) {
                if (!cursor.accept("role")) {
                    cursor.expect("user");
                }
                roles = cursor.identList("a role");
            } else {
                cursor.expect("in schema");
                schemas = cursor.identList("a schema");
            }
        }
        Written action = cursor.rest("GRANT or REVOKE");
        return new AccessStatement.DefaultPrivileges(cursor.since(start), roles, schemas, action);
    }
}
