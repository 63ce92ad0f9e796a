package dev.binnacle.schema.ddl;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code CREATE} of anything. */
final class CreateParser {
    private static final Set<String> MODIFIERS =
            Set.of(
                    "temp",
                    "temporary",
                    "global",
                    "local",
                    "unlogged",
                    "cached",
                    "memory",
                    "linked",
                    "unique",
                    "hash",
                    "spatial",
                    "nulls",
                    "not",
                    "distinct",
                    "all",
                    "recursive",
                    "constraint",
                    "trusted",
                    "force",
                    "default");

    private final Cursor cursor;
    private final Problems problems;
    private final Set<String> words = new HashSet<>();

    CreateParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    Ddl create(int start) {
        cursor.expect("create");
        if (cursor.accept("or replace")) {
            words.add("or replace");
        }
        ObjectKind kind = kind();
        return switch (kind) {
            case TABLE, FOREIGN_TABLE -> table(start, kind);
            case INDEX -> new IndexParser(cursor).index(start, words);
            case VIEW, MATERIALIZED_VIEW -> view(start, kind == ObjectKind.MATERIALIZED_VIEW);
            case SEQUENCE -> sequence(start);
            case TYPE, DOMAIN -> new UserTypeParser(cursor).create(start, kind);
            case FUNCTION, PROCEDURE, AGGREGATE, ALIAS ->
                    new RoutineParser(cursor).routine(start, kind, words.contains("or replace"));
            case TRIGGER -> new TriggerParser(cursor).trigger(start, words);
            case RULE -> new TriggerParser(cursor).rule(start);
            case POLICY -> new AccessParser(cursor).policy(start);
            case SCHEMA -> schema(start);
            case EXTENSION -> extension(start);
            case SERVER -> server(start);
            case ROLE, USER, GROUP -> new AccessParser(cursor).role(start, "create");
            default -> StatementParser.unread(cursor, start, "create", kind);
        };
    }

    private ObjectKind kind() {
        KindParser kinds = new KindParser(cursor);
        while (true) {
            ObjectKind kind = cursor.sees("constraint") ? null : kinds.look();
            if (kind != null) {
                return kind;
            }
            if (!MODIFIERS.contains(cursor.lookWord())) {
                throw cursor.failure("what to create, such as TABLE");
            }
            words.add(cursor.word("TABLE"));
        }
    }

    private Ddl table(int start, ObjectKind kind) {
        if (kind == ObjectKind.FOREIGN_TABLE) {
            words.add("foreign");
        }
        if (words.contains("linked")) {
            return StatementParser.unread(cursor, start, "create linked", kind);
        }
        return new TableParser(cursor, problems).table(start, words);
    }

    private Ddl view(int start, boolean materialized) {
        boolean ifNotExists = cursor.accept("if not exists");
        QualifiedName name = cursor.name("a view name");
        List<Ident> columns = cursor.sees('(') ? cursor.columns() : List.of();
        Written options = null;
        while (!cursor.accept("as")) {
            if (cursor.accept("with")) {
                options = cursor.inside();
            } else if (cursor.accept("using") || cursor.accept("tablespace")) {
                cursor.ident("a name");
            } else {
                throw cursor.failure("AS");
            }
        }
        ViewEnd end = query();
        return new CreateView(
                cursor.since(start),
                name,
                materialized,
                words.contains("or replace"),
                words.contains("temp") || words.contains("temporary"),
                words.contains("recursive"),
                ifNotExists,
                columns,
                options,
                end.query(),
                end.check(),
                end.data());
    }

    private record ViewEnd(Written query, String check, boolean data) {}

    private ViewEnd query() {
        int start = cursor.here();
        if (cursor.atEnd()) {
            throw cursor.failure("a query");
        }
        while (!cursor.atEnd()) {
            if (cursor.sees("with")) {
                ViewEnd end = end(cursor.since(start));
                if (end != null) {
                    return end;
                }
            }
            cursor.skip();
        }
        return new ViewEnd(cursor.written(start), "", true);
    }

    /** What may follow a view's query, if it ends the statement. */
    private @Nullable ViewEnd end(Span query) {
        int back = cursor.mark();
        String check = "";
        boolean data = true;
        boolean known = true;
        if (cursor.accept("with no data")) {
            data = false;
        } else if (cursor.accept("with local check option")) {
            check = "local";
        } else if (cursor.accept("with cascaded check option")
                || cursor.accept("with check option")) {
            check = "cascaded";
        } else {
            known = cursor.accept("with data");
        }
        if (known && cursor.atEnd()) {
            return new ViewEnd(cursor.written(query), check, data);
        }
        cursor.reset(back);
        return null;
    }

    private Ddl sequence(int start) {
        boolean ifNotExists = cursor.accept("if not exists");
        QualifiedName name = cursor.name("a sequence name");
        SequenceOptions options = new SequenceParser(cursor).options();
        boolean temporary = words.contains("temp") || words.contains("temporary");
        return new CreateSequence(cursor.since(start), name, ifNotExists, temporary, options);
    }

    private Ddl schema(int start) {
        boolean ifNotExists = cursor.accept("if not exists");
        boolean unnamed = cursor.sees("authorization");
        Ident name = unnamed ? null : cursor.ident("a schema name");
        Ident owner = cursor.accept("authorization") ? cursor.ident("a role") : null;
        return new ObjectStatement.CreateSchema(cursor.since(start), name, ifNotExists, owner);
    }

    private Ddl extension(int start) {
        boolean ifNotExists = cursor.accept("if not exists");
        Ident name = cursor.ident("an extension's name");
        cursor.accept("with");
        Ident schema = null;
        String version = null;
        while (!cursor.atEnd()) {
            if (cursor.accept("schema")) {
                schema = cursor.ident("a schema");
            } else if (cursor.accept("version")) {
                version =
                        cursor.seesName()
                                ? cursor.ident("a version").text()
                                : cursor.string("a version");
            } else {
                cursor.expect("cascade");
            }
        }
        return new ObjectStatement.CreateExtension(
                cursor.since(start), name, ifNotExists, schema, version);
    }

    private Ddl server(int start) {
        cursor.accept("if not exists");
        Ident name = cursor.ident("a server's name");
        while (!cursor.accept("foreign data wrapper")) {
            cursor.word("FOREIGN DATA WRAPPER");
            cursor.string("a text in quotes");
        }
        Ident wrapper = cursor.ident("a foreign data wrapper");
        Written options = cursor.accept("options") ? cursor.inside() : null;
        return new ObjectStatement.CreateServer(cursor.since(start), name, wrapper, options);
    }
}
