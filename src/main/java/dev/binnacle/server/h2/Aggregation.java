package dev.binnacle.server.h2;

import dev.binnacle.server.request.SelectItem.Aggregate;

import org.h2.value.CompareMode;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueDouble;
import org.h2.value.ValueNull;
import org.h2.value.ValueNumeric;
import org.h2.value.ValueReal;

import java.math.BigDecimal;
import java.util.Locale;

/** An aggregate over values of one type, and its result's. */
final class Aggregation {
    private static final CompareMode BY_CODE = CompareMode.getInstance(null, 0);
    private final Aggregate aggregate;
    private final ColumnType type;
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private double floating;
    private Value best = ValueNull.INSTANCE;

    Aggregation(Aggregate aggregate, ColumnType type) {
        this.aggregate = aggregate;
        this.type = type;
    }

    static String name(Aggregate aggregate) {
        return aggregate.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws dev.binnacle.server.request.ApiException where there is none over this type
     */
    static ColumnType result(Aggregate aggregate, ColumnType type) {
        Kind kind = type.kind();
        boolean ordered =
                kind != Kind.BOOLEAN
                        && kind != Kind.UUID
                        && kind != Kind.JSON
                        && kind != Kind.OTHER;
        boolean known =
                switch (aggregate) {
                    case COUNT -> true;
                    case SUM, AVG -> kind.number();
                    case MAX, MIN -> ordered;
                };
        if (!known) {
            throw Refusal.noFunction(name(aggregate), type);
        }
        return switch (aggregate) {
            case COUNT -> ColumnType.of(Kind.BIGINT);
            case MAX, MIN -> type;
            case AVG -> ColumnType.of(kind.floating() ? Kind.DOUBLE : Kind.NUMERIC);
            case SUM ->
                    switch (kind) {
                        case SMALLINT, INTEGER -> ColumnType.of(Kind.BIGINT);
                        case BIGINT -> ColumnType.of(Kind.NUMERIC);
                        default -> ColumnType.of(kind);
                    };
        };
    }

    void add(Value value) {
        if (value == ValueNull.INSTANCE) {
            return;
        }
        count++;
        switch (aggregate) {
            case COUNT -> {}
            case SUM, AVG -> {
                if (type.kind().floating()) {
                    floating += value.getDouble();
                } else {
                    sum = sum.add(value.getBigDecimal());
                }
            }
            case MAX, MIN -> {
                int side = aggregate == Aggregate.MAX ? 1 : -1;
                if (best == ValueNull.INSTANCE || value.compareTo(best, null, BY_CODE) * side > 0) {
                    best = value;
                }
            }
        }
    }

    /** Of whole rows. */
    void addRow() {
        count++;
    }

    Value value() {
        if (aggregate == Aggregate.COUNT) {
            return ValueBigint.get(count);
        }
        if (count == 0) {
            return ValueNull.INSTANCE;
        }
        return switch (aggregate) {
            case SUM -> sum();
            case AVG ->
                    type.kind().floating()
                            ? ValueDouble.get(floating / count)
                            : average(sum, count);
            default -> best;
        };
    }

    static Value average(BigDecimal sum, long count) {
        return ValueNumeric.getAnyScale(FloatText.quotient(sum, count));
    }

    private Value sum() {
        return switch (type.kind()) {
            case SMALLINT, INTEGER -> ValueBigint.get(sum.longValue());
            case REAL -> ValueReal.get((float) floating);
            case DOUBLE -> ValueDouble.get(floating);
            default -> ValueNumeric.getAnyScale(sum);
        };
    }
}
