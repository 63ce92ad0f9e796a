package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.Row;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.schema.scratch.StaleScratch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the database is set that a throw-away one is made like.
 *
 * @param provider of the collation: {@code c} the system's library, {@code i} ICU, {@code b}
 *     PostgreSQL's own
 * @param locale of ICU or PostgreSQL's own; null = none
 * @param searchPath set for the database; null = none
 */
record ScratchOrigin(
        String name,
        boolean mayCreate,
        String encoding,
        String collate,
        String ctype,
        String provider,
        @Nullable String locale,
        @Nullable String rules,
        @Nullable String searchPath) {
    private static final Pattern COMMENT =
            Pattern.compile("Binnacle's throw-away copy of (.*), made (\\S+)", Pattern.DOTALL);

    static ScratchOrigin of(Session session) {
        Row row = SmallResult.of(session, Sql.of(StructureSql.ORIGIN.text())).getFirst();
        return new ScratchOrigin(
                text(row, 0),
                text(row, 1).startsWith("t"),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                row.get(6).text(),
                row.get(7).text(),
                row.get(8).text());
    }

    private static String text(Row row, int at) {
        return String.valueOf(row.get(at).text());
    }

    static String comment(String original, Instant made) {
        return "Binnacle's throw-away copy of " + original + ", made " + made;
    }

    /** What a comment says of itself; empty = it is none of ours. */
    static Optional<StaleScratch> stale(String name, @Nullable String comment) {
        Matcher said = COMMENT.matcher(comment == null ? "" : comment);
        if (!said.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StaleScratch(name, said.group(1), Instant.parse(said.group(2))));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    String create(Dialect dialect, String newName) {
        var sql =
                new StringBuilder("create database ")
                        .append(dialect.quote(newName))
                        .append(" template template0 encoding ")
                        .append(dialect.literal(encoding))
                        .append(" lc_collate ")
                        .append(dialect.literal(collate))
                        .append(" lc_ctype ")
                        .append(dialect.literal(ctype));
        String other =
                switch (provider) {
                    case "i" -> "icu";
                    case "b" -> "builtin";
                    default -> "";
                };
        if (!other.isEmpty() && locale != null) {
            sql.append(" locale_provider ").append(other);
            sql.append(' ').append(other).append("_locale ").append(dialect.literal(locale));
        }
        if (rules != null) {
            sql.append(" icu_rules ").append(dialect.literal(rules));
        }
        return sql.toString();
    }

    /** Sets what is set for the original as a whole and changes what names mean. */
    void takeOverSettings(Session session, String newName) {
        if (searchPath == null) {
            return;
        }
        Dialect dialect = session.dialect();
        SmallResult.of(
                session,
                Sql.of(
                        "select set_config('search_path', "
                                + dialect.literal(searchPath)
                                + ", false)"));
        session.update(
                Sql.of(
                        "alter database "
                                + dialect.quote(newName)
                                + " set search_path from current"));
    }
}
