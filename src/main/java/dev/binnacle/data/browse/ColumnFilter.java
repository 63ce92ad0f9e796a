package dev.binnacle.data.browse;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Value;

import java.util.List;

/**
 * One test of one column, values as typed.
 *
 * @param values as many as the test takes: none, one, two (between) or any number (in)
 */
public record ColumnFilter(Column column, Test test, List<String> values) {
    /** What a column can be asked. NULL satisfies only {@link #IS_NULL}, as in SQL. */
    public enum Test {
        EQUAL("=", 1),
        NOT_EQUAL("≠", 1),
        LESS("<", 1),
        LESS_OR_EQUAL("≤", 1),
        GREATER(">", 1),
        GREATER_OR_EQUAL("≥", 1),
        BETWEEN("between", 2),
        CONTAINS("contains", 1),
        STARTS_WITH("starts with", 1),
        IN("in", -1),
        IS_NULL("is null", 0),
        IS_NOT_NULL("is not null", 0);

        private final String title;
        private final int takes;

        Test(String title, int takes) {
            this.title = title;
            this.takes = takes;
        }

        public String title() {
            return title;
        }

        /** How many values it takes; negative = any number. */
        public int takes() {
            return takes;
        }
    }

    public ColumnFilter {
        values = List.copyOf(values);
    }

    /** The condition, or a Problem when the values do not fit the column. */
    public Condition condition() {
        if (test.takes() >= 0 && values.size() != test.takes()) {
            throw Problem.of(
                            ProblemCode.FILTER_INVALID,
                            "\"" + test.title() + "\" takes " + test.takes() + " value(s).")
                    .exception();
        }
        return switch (test) {
            case EQUAL -> compare(Condition.Operator.EQUAL);
            case NOT_EQUAL -> compare(Condition.Operator.NOT_EQUAL);
            case LESS -> compare(Condition.Operator.LESS);
            case LESS_OR_EQUAL -> compare(Condition.Operator.LESS_OR_EQUAL);
            case GREATER -> compare(Condition.Operator.GREATER);
            case GREATER_OR_EQUAL -> compare(Condition.Operator.GREATER_OR_EQUAL);
            case BETWEEN -> new Condition.Between(column, value(0), value(1));
            case CONTAINS -> new Condition.Contains(column, values.getFirst());
            case STARTS_WITH -> new Condition.StartsWith(column, values.getFirst());
            case IN -> new Condition.In(column, values.stream().map(this::value).toList());
            case IS_NULL -> new Condition.IsNull(column);
            case IS_NOT_NULL -> new Condition.Not(new Condition.IsNull(column));
        };
    }

    private Condition compare(Condition.Operator operator) {
        return new Condition.Compare(column, operator, value(0));
    }

    private Value value(int index) {
        return value(values.get(index));
    }

    private Value value(String typed) {
        CellInput.Entry entry = CellInput.parse(column, typed);
        Problem problem = entry.problem();
        if (problem != null) {
            throw Problem.of(ProblemCode.FILTER_INVALID, problem.sentence(), problem.detail())
                    .exception();
        }
        if (entry.value().isNull()) {
            throw Problem.of(ProblemCode.FILTER_INVALID, "Nothing equals NULL: use \"is null\".")
                    .exception();
        }
        return entry.value();
    }
}
