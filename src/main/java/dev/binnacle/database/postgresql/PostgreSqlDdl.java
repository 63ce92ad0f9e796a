package dev.binnacle.database.postgresql;

import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Table;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.catalog.TableDdl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL adds: sequences behind defaults, stored columns, triggers switched off. */
final class PostgreSqlDdl extends TableDdl {
    private static final Pattern SEQUENCE =
            Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");
    private final Dialect dialect;

    PostgreSqlDdl(Dialect dialect) {
        super(dialect);
        this.dialect = dialect;
    }

    @Override
    protected String generated(Column column) {
        String kind = column.generated() == Column.Generated.VIRTUAL ? "virtual" : "stored";
        return " generated always as (" + column.defaultExpression() + ") " + kind;
    }

    @Override
    protected List<String> before(Table table) {
        List<String> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            String sequence = sequence(column);
            if (sequence != null && !table.kind().view()) {
                statements.add("create sequence if not exists " + sequence);
            }
        }
        return statements;
    }

    @Override
    protected List<String> after(Table table) {
        List<String> statements = new ArrayList<>();
        for (Trigger trigger : table.triggers()) {
            if (!trigger.enabled()) {
                statements.add(
                        "alter table "
                                + dialect.quote(table.name())
                                + " disable trigger "
                                + dialect.quote(trigger.name()));
            }
        }
        return statements;
    }

    /** The sequence that the column's default draws from, quoted as SQL needs it. */
    private static @Nullable String sequence(Column column) {
        String expression = column.defaultExpression();
        if (expression == null || column.generated() != Column.Generated.NEVER) {
            return null;
        }
        Matcher matcher = SEQUENCE.matcher(expression);
        return matcher.find() ? matcher.group(1).replace("''", "'") : null;
    }
}
