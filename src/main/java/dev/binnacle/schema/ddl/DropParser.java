package dev.binnacle.schema.ddl;

import java.util.ArrayList;
import java.util.List;

/** {@code DROP} of anything. */
final class DropParser {
    private final Cursor cursor;

    DropParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Ddl drop(int start) {
        cursor.expect("drop");
        if (cursor.accept("owned by")) {
            cursor.skipToEnd();
            return new Ddl.Other(cursor.since(start), "drop owned", null);
        }
        ObjectKind kind = new KindParser(cursor).kind("what to drop, such as TABLE");
        boolean concurrently = cursor.accept("concurrently");
        boolean ifExists = cursor.accept("if exists");
        if (kind == ObjectKind.ROLE || kind == ObjectKind.USER || kind == ObjectKind.GROUP) {
            List<Ident> names = cursor.identList("a role");
            return new AccessStatement.Role(cursor.since(start), "drop", names, null);
        }
        if (unnamed(kind)) {
            return StatementParser.unread(cursor, start, "drop", kind);
        }
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(cursor.name("the name of the " + kind.words()));
            if (cursor.sees('(')) {
                cursor.inside();
            }
        } while (cursor.accept(','));
        ifExists |= cursor.accept("if exists");
        QualifiedName on = cursor.accept("on") ? cursor.name("a table") : null;
        boolean cascade = cascade();
        return new ObjectStatement.Drop(
                cursor.since(start), kind, names, ifExists, cascade, concurrently, on);
    }

    private static boolean unnamed(ObjectKind kind) {
        return switch (kind) {
            case CAST,
                    OPERATOR,
                    OPERATOR_CLASS,
                    OPERATOR_FAMILY,
                    TRANSFORM,
                    USER_MAPPING,
                    DATABASE ->
                    true;
            default -> false;
        };
    }

    private boolean cascade() {
        boolean cascade = cursor.accept("cascade");
        cursor.accept("constraints");
        cursor.accept("restrict");
        return cascade;
    }
}
