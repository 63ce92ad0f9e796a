package dev.binnacle.schema.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Engine;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What DBML can say of a real database comes back from it. */
class DbmlRoundTripTest {
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("dev.binnacle.schema.exchange.Exchanges#material")
    void whatDbmlCanSayComesBack(String file, Engine engine) {
        try (TestBackend backend = Exchanges.load(file, engine)) {
            Catalog before = backend.catalog();
            Written written = new DbmlWriter(before).write(file, engine.title());
            Dbml after = Dbml.read(written.text(), backend.dialect());
            assertThat(after.problems()).isEmpty();
            assertThat(after.project()).isEqualTo(file);
            assertThat(after.database()).isEqualTo(engine.title());
            List<String> came = sayable(after.catalog());
            List<String> went = sayable(before);
            assertThat(without(went, came)).as("left out").isEmpty();
            assertThat(without(came, went)).as("made up").isEmpty();
            assertThat(came).hasSameSizeAs(went);
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        left.removeAll(new HashSet<>(others));
        return left;
    }

    private static List<String> sayable(Catalog catalog) {
        List<String> said = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            schema.types().stream()
                    .filter(type -> type.kind().equals("enum"))
                    .forEach(type -> said.add("enum " + type.name() + type.labels()));
        }
        catalog.tables().stream()
                .filter(table -> !table.kind().view())
                .forEach(table -> table(table, said));
        return said;
    }

    private static void table(Table table, List<String> said) {
        said.add("table " + table.name() + ": " + table.comment());
        for (Column column : table.columns()) {
            boolean computed =
                    column.generated() == Column.Generated.STORED
                            || column.generated() == Column.Generated.VIRTUAL;
            said.add(
                    column.name()
                            + " "
                            + column.type()
                            + (column.nullable() ? "" : " not null")
                            + (PortedTables.counts(column) ? " increment" : "")
                            + " default "
                            + (computed ? null : column.defaultExpression())
                            + " "
                            + column.labels()
                            + column.comment());
        }
        for (Key key : table.keys()) {
            said.add("key " + key.name() + key.primary() + key.columns());
        }
        for (ForeignKey key : table.foreignKeys()) {
            said.add(
                    "ref "
                            + key.name()
                            + key.columns()
                            + key.target()
                            + key.targetColumns()
                            + key.onDelete()
                            + key.onUpdate());
        }
        for (Index index : table.indexes()) {
            if (!index.constraint()) {
                boolean unique = index.unique() && index.predicate() == null;
                said.add("index " + index.name() + unique + index.method() + index.keys());
            }
        }
    }
}
