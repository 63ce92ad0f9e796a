package dev.binnacle.database.postgresql;

import dev.binnacle.database.Parameter;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.catalog.CatalogQuery;
import dev.binnacle.database.catalog.Cells;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers to the catalog's files of one reading. */
final class CatalogFiles {
    private final Session session;
    private final Map<String, List<Cells>> answers = new HashMap<>();

    CatalogFiles(Session session) {
        this.session = session;
    }

    /** The answer to a whole file, asked for once. */
    List<Cells> all(String name, int columns) {
        return answers.computeIfAbsent(
                name, file -> Cells.read(session, CatalogQuery.file("postgresql", file, columns)));
    }

    /** The answer for these numbers alone, one array for each parameter. */
    @SafeVarargs
    final List<Cells> of(String name, int columns, Collection<String>... numbers) {
        if (numbers[0].isEmpty()) {
            return List.of();
        }
        Sql sql = CatalogQuery.file("postgresql", name, columns);
        List<Parameter> parameters = Arrays.stream(numbers).map(CatalogFiles::array).toList();
        return Cells.read(session, new Sql(sql.text(), parameters, sql.cells()));
    }

    private static Parameter array(Collection<String> numbers) {
        String text = "{" + String.join(",", numbers) + "}";
        return new Parameter(Value.of(text), "text", ValueKind.TEXT);
    }
}
