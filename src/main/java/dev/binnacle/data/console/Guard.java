package dev.binnacle.data.console;

import dev.binnacle.data.script.Classification;
import dev.binnacle.data.script.StatementKind;
import dev.binnacle.database.Tier;

import java.util.Optional;

/** Which statements wait until the number of rows they touch has been seen. Reading never waits. */
public record Guard(Tier tier) {
    /** Why a statement waits. */
    public enum Reason {
        EVERY_ROW("It changes every row of the table: it has no WHERE.", true),
        EVERY_ROW_EMPTIED("It empties the table.", false),
        PRODUCTION_CHANGE("It changes rows on production.", true),
        PRODUCTION_CALL("It runs code on production whose doings its text does not tell.", false),
        PRODUCTION_LOSS("It drops or empties something on production.", false);

        private final String sentence;
        private final boolean tried;

        Reason(String sentence, boolean tried) {
            this.sentence = sentence;
            this.tried = tried;
        }

        public String sentence() {
            return sentence;
        }

        /**
         * Whether it is run first, in a transaction that waits, so that the rows are counted and
         * not guessed. What might commit by itself is asked about before it runs.
         */
        boolean tried() {
            return tried;
        }
    }

    /** Empty = run it. */
    public Optional<Reason> holds(Classification statement) {
        if (statement.everyRow()) {
            return Optional.of(Reason.EVERY_ROW);
        }
        if (statement.verb().equals("TRUNCATE")) {
            return Optional.of(Reason.EVERY_ROW_EMPTIED);
        }
        if (tier != Tier.PRODUCTION) {
            return Optional.empty();
        }
        if (statement.destructive()) {
            return Optional.of(Reason.PRODUCTION_LOSS);
        }
        if (statement.kind() == StatementKind.CALL) {
            return Optional.of(Reason.PRODUCTION_CALL);
        }
        return statement.kind() == StatementKind.CHANGE
                ? Optional.of(Reason.PRODUCTION_CHANGE)
                : Optional.empty();
    }
}
