package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Partitions, some parted again. */
final class PartitionKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        List<Made> parted =
                draw.all("table", "partition").stream()
                        .filter(each -> !each.note(0).isEmpty())
                        .toList();
        Made whole = draw.of(parted);
        String name =
                old == null
                        ? draw.home()
                                + draw.of("p", "\"P \"", "\"p'\"")
                                        .replaceFirst("(\"?)$", draw.below(3) + "$1")
                        : old.name();
        if (whole == null || whole.name().equals(name)) {
            return null;
        }
        String again = draw.one(3) ? draw.of("list (zone)", "hash (id)", "range (zone)") : "";
        String sql =
                "create table "
                        + name
                        + " partition of "
                        + whole.name()
                        + " "
                        + bound(draw, whole.note(0))
                        + (again.isEmpty() ? "" : " partition by " + again);
        return Made.of("partition", name, sql)
                .needing(draw.homeOf(name))
                .needs(whole.key())
                .notes(List.of(again))
                .words("table " + name);
    }

    private static String bound(Draw draw, String by) {
        int place = draw.below(4);
        if (by.startsWith("hash")) {
            return "for values with (modulus 4, remainder " + place + ")";
        }
        if (draw.one(4)) {
            return "default";
        }
        if (by.startsWith("list")) {
            return "for values in ("
                    + place
                    + draw.perhaps(3, ", null")
                    + ", "
                    + (place + 10)
                    + ")";
        }
        String more = by.contains(", zone") ? ", minvalue" : "";
        return "for values from (" + place * 100 + more + ") to (" + (place + 1) * 100 + more + ")";
    }
}
