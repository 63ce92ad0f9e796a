package dev.binnacle.schema.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a type becomes in another database.
 *
 * @param sql as its DDL writes it
 * @param kept null = exactly as it was
 * @param why what differs, in words; empty when nothing does
 */
public record PortedType(String sql, @Nullable Kept kept, String why) {
    public static PortedType same(String sql) {
        return new PortedType(sql, null, "");
    }

    public static PortedType respelled(String sql) {
        return new PortedType(sql, Kept.RESPELLED, "");
    }

    public static PortedType changed(String sql, String why) {
        return new PortedType(sql, Kept.CHANGED, why);
    }

    /** The same judgement of a type made from this one. */
    public PortedType with(String other) {
        return new PortedType(other, kept, why);
    }
}
