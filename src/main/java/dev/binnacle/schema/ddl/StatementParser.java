package dev.binnacle.schema.ddl;

import java.util.Set;

/** One statement, by its first words. */
final class StatementParser {
    /** Statements that say nothing about structure and are known by their words alone. */
    private static final Set<String> OTHERS =
            Set.of(
                    "checkpoint",
                    "close",
                    "deallocate",
                    "declare",
                    "discard",
                    "execute",
                    "fetch",
                    "help",
                    "import",
                    "listen",
                    "load",
                    "move",
                    "notify",
                    "prepare",
                    "reassign",
                    "security",
                    "show",
                    "unlisten",
                    "script",
                    "runscript",
                    "shutdown",
                    "backup",
                    "use");

    private final Cursor cursor;
    private final Problems problems;
    private boolean schemaElements;
    private boolean restIsFree;

    StatementParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** Whether another statement follows inside the one of a CREATE SCHEMA. */
    boolean schemaElements() {
        return schemaElements && (cursor.sees("create") || cursor.sees("grant"));
    }

    /** Whether the last statement was not read to its end. */
    boolean restIsFree() {
        return restIsFree;
    }

    Ddl statement() {
        int start = cursor.here();
        String first = cursor.lookWord();
        return switch (first) {
            case "create" -> create(start);
            case "alter" -> alter(start);
            case "drop" -> new DropParser(cursor).drop(start);
            case "comment" -> new CommentParser(cursor).comment(start);
            case "grant", "revoke" -> new AccessParser(cursor).grant(start);
            default -> {
                SessionParser session = new SessionParser(cursor);
                Ddl statement = session.statement(start, first);
                if (statement == null) {
                    statement = new RowParser(cursor).statement(start, first);
                    restIsFree = statement instanceof RowStatement.Rows;
                }
                yield statement == null ? other(start, first) : statement;
            }
        };
    }

    private Ddl other(int start, String first) {
        if (!OTHERS.contains(first)) {
            throw cursor.failure("a statement");
        }
        String words = cursor.word("a statement");
        String second = cursor.lookWord();
        cursor.skipToEnd();
        return new Ddl.Other(cursor.since(start), (words + " " + second).strip(), null);
    }

    private Ddl create(int start) {
        CreateParser parser = new CreateParser(cursor, problems);
        Ddl statement = parser.create(start);
        schemaElements = schemaElements || statement instanceof ObjectStatement.CreateSchema;
        return statement;
    }

    private Ddl alter(int start) {
        cursor.expect("alter");
        if (cursor.accept("default privileges")) {
            return new AccessParser(cursor).defaults(start);
        }
        if (cursor.accept("system")) {
            cursor.skipToEnd();
            return new Ddl.Other(cursor.since(start), "alter system", null);
        }
        ObjectKind kind = new KindParser(cursor).kind("what to alter, such as TABLE");
        return switch (kind) {
            case POLICY -> new AccessParser(cursor).alterPolicy(start);
            case ROLE, USER, GROUP -> new AccessParser(cursor).role(start, "alter");
            case DATABASE,
                    SERVER,
                    FOREIGN_DATA_WRAPPER,
                    LARGE_OBJECT,
                    OPERATOR,
                    OPERATOR_CLASS,
                    OPERATOR_FAMILY,
                    USER_MAPPING,
                    PUBLICATION,
                    SUBSCRIPTION,
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_TEMPLATE,
                    COLLATION,
                    CONVERSION,
                    LANGUAGE,
                    PROCEDURAL_LANGUAGE,
                    TABLESPACE,
                    CAST,
                    TRANSFORM,
                    PARAMETER ->
                    unread(start, "alter", kind);
            default -> new AlterParser(cursor, problems).alter(start, kind);
        };
    }

    private Ddl unread(int start, String verb, ObjectKind kind) {
        return unread(cursor, start, verb, kind);
    }

    static Ddl unread(Cursor cursor, int start, String verb, ObjectKind kind) {
        boolean named = cursor.seesName() && !kind.name().startsWith("OPERATOR");
        QualifiedName name = named ? cursor.name("a name") : null;
        cursor.skipToEnd();
        return new Ddl.Other(cursor.since(start), verb + " " + kind.words(), name);
    }
}
