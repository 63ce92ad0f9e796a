package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

/** Finds out what kind of object a statement names. */
final class KindParser {
    private final Cursor cursor;

    KindParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The kind that comes next; null = none. */
    @Nullable ObjectKind look() {
        for (ObjectKind kind : ObjectKind.values()) {
            if (cursor.accept(kind.words())) {
                return kind;
            }
        }
        return null;
    }

    ObjectKind kind(String expected) {
        ObjectKind kind = look();
        if (kind == null) {
            throw cursor.failure(expected);
        }
        return kind;
    }
}
