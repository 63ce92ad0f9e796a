package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Domains, some over other types of the structure. */
final class DomainKind implements Kind {
    @Override
    public @Nullable Made make(Draw draw, @Nullable Made old) {
        String name =
                old == null ? draw.home() + draw.of("code", "\"Amount\"", "\"d (\"") : old.name();
        Made type = draw.one(4) ? draw.any("domain", "enum") : null;
        boolean over = type != null && !type.name().equals(name);
        String base =
                over && type != null
                        ? type.name()
                        : draw.of(
                                List.of("varchar(20)", "integer", "numeric(8,2)", "varchar(30)"),
                                List.of("text collate \"C\"", "text[]"),
                                List.of("bigint"));
        boolean number = base.equals("integer") || base.startsWith("numeric");
        boolean text = base.startsWith("varchar") || base.startsWith("text c");
        StringBuilder sql = new StringBuilder("create domain " + name + " as " + base);
        if (number || text) {
            sql.append(draw.perhaps(2, " default " + (number ? "7" : "'it''s; not null x'")));
            sql.append(draw.perhaps(draw.postgres() ? 4 : 99_999, " not null"));
            int checks = draw.below(3);
            for (int i = 0; i < checks; i++) {
                String constraint =
                        draw.postgres()
                                ? " constraint \"c" + i + " not" + draw.below(2) + "\""
                                : "";
                sql.append(constraint)
                        .append(" check (")
                        .append(number ? "value > " : "char_length(value) < ")
                        .append(20 + draw.below(5))
                        .append(')');
            }
        }
        Made made =
                Made.of("domain", name, sql.toString())
                        .needing(draw.homeOf(name))
                        .notes(List.of(number ? "number" : text ? "text" : "other"))
                        .words("domain " + name);
        return over && type != null ? made.needs(type.key()) : made;
    }
}
