package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Objects of another role. */
final class OwnerKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made thing =
                draw.table(
                        old,
                        "schema",
                        "table",
                        "child",
                        "view",
                        "materialized view",
                        "sequence",
                        "enum",
                        "domain",
                        "composite",
                        "function",
                        "routine");
        if (thing == null
                || draw.all("owned").stream()
                        .anyMatch(owned ->
                                owned.owner().equals(thing.key())
                                        || owned.needs().stream()
                                                .anyMatch(need -> need.contains(thing.key())))) {
            return null;
        }
        // a view reads with the rights of its owner: of one who may not, nobody could read it
        boolean view = thing.kind().equals("view");
        String role = view ? "pg_read_all_data" : draw.of("pg_monitor", "pg_read_all_data");
        return Made.part("owner", "", thing, "alter " + thing.words() + " owner to " + role);
    }
}
