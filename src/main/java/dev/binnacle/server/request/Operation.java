package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a filter asks of a field. */
public sealed interface Operation {

    /** An operator with one operand, as {@code eq.3} or {@code like(any).{a*,b*}}. */
    record Comparison(Operator operator, Quantifier quantifier, String operand)
            implements Operation {}

    /** {@code is.null} and its like. */
    record Is(Truth truth) implements Operation {}

    record IsDistinct(String operand) implements Operation {}

    record In(List<String> operands) implements Operation {
        public In {
            operands = List.copyOf(operands);
        }
    }

    /**
     * @param language the text search configuration; null = the database's own
     */
    record TextSearch(TextQuery query, @Nullable String language, String operand)
            implements Operation {}

    /** How many elements of an operand in braces must hold. */
    enum Quantifier {
        ONE,
        ANY,
        ALL
    }

    enum Truth {
        NULL,
        NOT_NULL,
        TRUE,
        FALSE,
        UNKNOWN
    }

    enum TextQuery {
        FTS,
        PLFTS,
        PHFTS,
        WFTS
    }

    enum Operator {
        EQ(true),
        GTE(true),
        GT(true),
        LTE(true),
        LT(true),
        LIKE(true),
        ILIKE(true),
        MATCH(true),
        IMATCH(true),
        NEQ(false),
        CS(false),
        CD(false),
        OV(false),
        SL(false),
        SR(false),
        NXR(false),
        NXL(false),
        ADJ(false);

        private final boolean quantified;

        Operator(boolean quantified) {
            this.quantified = quantified;
        }

        /** Whether {@code (any)} and {@code (all)} may follow. */
        public boolean quantified() {
            return quantified;
        }
    }
}
