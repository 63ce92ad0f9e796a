package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Column;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.StructureChange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What hangs on a table or column, as pg_depend says. */
final class PostgreSqlDependents {
    private final Session session;

    PostgreSqlDependents(Session session) {
        this.session = session;
    }

    List<String> of(StructureChange change) {
        return switch (change) {
            case StructureChange.DropTable drop -> ask(drop.table(), null);
            case StructureChange.DropColumn drop -> ask(drop.table(), drop.column());
            default -> List.of();
        };
    }

    private List<String> ask(TableName table, @Nullable String column) {
        List<String> found = new ArrayList<>();
        var parameters = List.of(text(table.schema()), text(table.name()), text(column));
        session.query(
                new Sql(StructureSql.DEPENDENTS.text(), parameters),
                200,
                new RowReader() {
                    @Override
                    public void columns(List<Column> columns) {}

                    @Override
                    public boolean row(Row row) {
                        found.add(Objects.requireNonNullElse(row.get(0).text(), ""));
                        return true;
                    }
                });
        return List.copyOf(found);
    }

    private static Parameter text(@Nullable String value) {
        return new Parameter(Value.of(value), "text", ValueKind.TEXT);
    }
}
