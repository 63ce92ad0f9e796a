package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What chance decides, in the structure that is being made. */
final class Draw {
    /** The worst names that both databases take. */
    private static final List<String> NAMES =
            List.of(
                    "orders",
                    "customer",
                    "odd name",
                    "Über",
                    "select",
                    "a;b",
                    "quo\"te",
                    "it's",
                    "item",
                    "stock",
                    "x",
                    "日本",
                    "Table",
                    "order_items",
                    "p.q",
                    "log",
                    "a,b",
                    "c)d(",
                    "--e",
                    "/*f",
                    "$1$",
                    "g\\h",
                    "trail ",
                    "1st",
                    "l\nm",
                    "check",
                    "NOT VALID",
                    "n' || 'o",
                    "on",
                    "😀",
                    "USING q",
                    "where",
                    "r[]",
                    ":s",
                    "t?",
                    "%u",
                    "seq",
                    "mood",
                    "code",
                    "f",
                    "r0",
                    "kid");

    private final Random random;
    private final RandomSchema structure;
    private final boolean postgres;

    Draw(Random random, RandomSchema structure, boolean postgres) {
        this.random = random;
        this.structure = structure;
        this.postgres = postgres;
    }

    boolean postgres() {
        return postgres;
    }

    int below(int number) {
        return random.nextInt(number);
    }

    /** Whether one of so many falls. */
    boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    /** The text, one time of so many; else nothing. */
    String perhaps(int of, String text) {
        return one(of) ? text : "";
    }

    String of(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    <T> @Nullable T of(List<T> things) {
        return things.isEmpty() ? null : things.get(random.nextInt(things.size()));
    }

    /** What PostgreSQL has and H2 has not is left out there. */
    String of(List<String> both, List<String> more, List<String> less) {
        List<String> all = new ArrayList<>(both);
        all.addAll(postgres ? more : less);
        return all.get(random.nextInt(all.size()));
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** One of the worst names. */
    String name() {
        return quote(NAMES.get(random.nextInt(NAMES.size())));
    }

    /** A schema with a point; mostly the usual one. */
    String home() {
        Made schema = one(3) ? any("schema") : null;
        return (schema == null ? "\"public\"" : schema.name()) + ".";
    }

    /** The schema of a full name, as what needs it says it. */
    static String schemaOf(String full) {
        String schema = full.substring(0, full.indexOf("\".") + 1);
        return schema.equals("\"public\"") ? "" : "schema  " + schema;
    }

    List<String> homeOf(String full) {
        String schema = schemaOf(full);
        return schema.isEmpty() ? List.of() : List.of(schema);
    }

    @Nullable Made any(String... kinds) {
        return of(structure.all(kinds));
    }

    List<Made> all(String... kinds) {
        return structure.all(kinds);
    }

    /** The columns of a table, those of the tables above too. */
    List<Made> columns(Made table) {
        return structure.columns(table);
    }

    @Nullable Made get(String key) {
        return structure.get(key);
    }

    /** The owner of a part that is to be made anew, or any of these kinds. */
    @Nullable Made table(@Nullable Made old, String... kinds) {
        return old == null ? any(kinds) : get(old.owner());
    }

    /** The quoted schema of a table, with a point. */
    static String homeOf(Made table) {
        return table.name().substring(0, table.name().indexOf("\".") + 2);
    }

    /** How COMMENT ON names a constraint. */
    String constraint(Made table, String name) {
        return "constraint " + (postgres ? name + " on " + table.name() : homeOf(table) + name);
    }

    /** A short name for a part of the table, of which others have the like. */
    String part(String kind, Made table) {
        return quote(
                kind
                        + random.nextInt(3)
                        + perhaps(4, " it's \"q\"")
                        + " "
                        + Integer.toHexString(table.name().hashCode() & 0xffff));
    }
}
