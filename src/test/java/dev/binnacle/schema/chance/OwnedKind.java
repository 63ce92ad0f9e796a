package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Sequences that go with a column. */
final class OwnedKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        Made sequence = draw.table(old, "sequence");
        Made table = draw.any("table");
        Made column =
                table == null
                        ? null
                        : draw.of(
                                draw.columns(table).stream()
                                        .filter(each -> !each.name().equals("id"))
                                        .toList());
        boolean ownerless =
                draw.all("owner").stream()
                        .noneMatch(owner ->
                                table != null && owner.owner().equals(table.key())
                                        || sequence != null
                                                && owner.owner().equals(sequence.key()));
        if (sequence == null
                || !ownerless
                || table == null
                || column == null
                || !Draw.schemaOf(table.name()).equals(Draw.schemaOf(sequence.name()))) {
            return null;
        }
        String sql = "alter sequence " + sequence.name() + " owned by ";
        return Made.part("owned", "", sequence, sql + table.name() + "." + column.name())
                .needs(column.key());
    }
}
