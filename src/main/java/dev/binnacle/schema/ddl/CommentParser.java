package dev.binnacle.schema.ddl;

import java.util.List;

/** {@code COMMENT ON}. */
final class CommentParser {
    private final Cursor cursor;

    CommentParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Ddl comment(int start) {
        cursor.expect("comment");
        cursor.expect("on");
        ObjectKind kind = new KindParser(cursor).kind("what the comment is on, such as TABLE");
        if (unnamed(kind)) {
            return StatementParser.unread(cursor, start, "comment on", kind);
        }
        List<Ident> name = cursor.parts("the name of the " + kind.words());
        Written arguments = cursor.sees('(') ? cursor.inside() : null;
        QualifiedName on = null;
        if (cursor.accept("on")) {
            cursor.accept("domain");
            on = cursor.name("a table");
        }
        cursor.expect("is");
        int from = cursor.here();
        String text = cursor.accept("null") ? null : cursor.string("the comment in quotes");
        return new ObjectStatement.Comment(
                cursor.since(start), kind, name, on, arguments, text, cursor.since(from));
    }

    private static boolean unnamed(ObjectKind kind) {
        return switch (kind) {
            case CAST, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY, TRANSFORM, LARGE_OBJECT -> true;
            default -> false;
        };
    }
}
