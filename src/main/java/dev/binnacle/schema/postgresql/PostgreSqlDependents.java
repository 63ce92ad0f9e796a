package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Parameter;
import dev.binnacle.database.Session;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.StructureChange;

import org.jspecify.annotations.Nullable;

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
        var parameters = List.of(text(table.schema()), text(table.name()), text(column));
        return SmallResult.of(session, new Sql(StructureSql.DEPENDENTS.text(), parameters)).stream()
                .map(row -> Objects.requireNonNullElse(row.get(0).text(), ""))
                .toList();
    }

    private static Parameter text(@Nullable String value) {
        return new Parameter(Value.of(value), "text", ValueKind.TEXT);
    }
}
