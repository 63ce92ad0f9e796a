package dev.binnacle.schema.ddl;

import java.util.ArrayList;
import java.util.List;

/** {@code CREATE TYPE} and {@code CREATE DOMAIN}. */
final class UserTypeParser {
    private final Cursor cursor;

    UserTypeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Ddl create(int start, ObjectKind kind) {
        boolean ifNotExists = cursor.accept("if not exists");
        QualifiedName name = cursor.name("a type name");
        return kind == ObjectKind.DOMAIN ? domain(start, name, ifNotExists) : type(start, name);
    }

    private Ddl domain(int start, QualifiedName name, boolean ifNotExists) {
        cursor.accept("as");
        Written type = new TypeParser(cursor).type();
        List<ColumnElement.Part> parts = new ColumnParser(cursor).parts();
        return new TypeStatement.CreateDomain(cursor.since(start), name, ifNotExists, type, parts);
    }

    private Ddl type(int start, QualifiedName name) {
        if (cursor.atEnd()) {
            return new TypeStatement.CreateOther(cursor.since(start), name, "shell", null);
        }
        if (cursor.sees('(')) {
            Written definition = cursor.inside();
            return new TypeStatement.CreateOther(cursor.since(start), name, "base", definition);
        }
        cursor.expect("as");
        if (cursor.accept("range")) {
            Written definition = cursor.inside();
            return new TypeStatement.CreateOther(cursor.since(start), name, "range", definition);
        }
        if (cursor.accept("enum")) {
            List<TypeStatement.Label> labels = labels();
            return new TypeStatement.CreateEnum(cursor.since(start), name, labels);
        }
        List<TypeStatement.Field> fields = fields();
        return new TypeStatement.CreateComposite(cursor.since(start), name, fields);
    }

    private List<TypeStatement.Label> labels() {
        List<TypeStatement.Label> labels = new ArrayList<>();
        cursor.expect('(');
        if (!cursor.sees(')')) {
            do {
                int start = cursor.here();
                String text = cursor.string("a label in quotes");
                labels.add(new TypeStatement.Label(cursor.since(start), text));
            } while (cursor.accept(','));
        }
        cursor.expect(')');
        return labels;
    }

    private List<TypeStatement.Field> fields() {
        List<TypeStatement.Field> fields = new ArrayList<>();
        cursor.expect('(');
        if (!cursor.sees(')')) {
            do {
                fields.add(field());
            } while (cursor.accept(','));
        }
        cursor.expect(')');
        return fields;
    }

    private TypeStatement.Field field() {
        int start = cursor.here();
        Ident name = cursor.ident("a field's name");
        Written type = new TypeParser(cursor).type();
        QualifiedName collation = cursor.accept("collate") ? cursor.name("a collation") : null;
        return new TypeStatement.Field(cursor.since(start), name, type, collation);
    }
}
