package dev.binnacle.schema.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.schema.CheckDraft;
import dev.binnacle.schema.ColumnDraft;
import dev.binnacle.schema.IndexDraft;
import dev.binnacle.schema.KeyDraft;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.testing.Material;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;

/** Change after change in scripts that nobody here made, each in few lines and in its place. */
class ManyChangesTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 25);

    @ParameterizedTest
    @CsvSource({
        "db/both/petclinic-postgres-schema.sql, -- dialect: postgresql",
        "db/both/quartz-2.5.0-postgres.sql, -- dialect: postgresql",
        "db/both/spring-batch-5.2.2-postgres.sql, -- dialect: postgresql",
        "db/both/petclinic-h2-schema.sql, -- dialect: h2",
        "db/both/quartz-2.5.0-h2.sql, -- dialect: h2",
    })
    void eachIsWrittenInPlace(String file, String dialect) {
        Definition definition = MaterialDefinitions.of(dialect + "\n" + Material.text(file));
        assertThat(definition.problems()).isEmpty();
        Random random = new Random(11);
        int appended = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StructureChange change = change(definition.catalog(), random, round);
            DefinitionEdit edit = DefinitionEditorTest.editor().apply(definition, List.of(change));
            Definition after = edit.definition();
            assertThat(after.problems()).as(change.toString()).isEmpty();
            List<String> lines = DefinitionEditorTest.difference(text(definition), text(after));
            assertThat(lines).as(change.toString()).isNotEmpty();
            boolean atEnd =
                    text(after).startsWith(text(definition))
                            && lines.getFirst().startsWith("+alter");
            appended += atEnd ? 1 : 0;
            if (atEnd && Boolean.getBoolean("tell")) {
                System.out.println(change + " " + lines);
            }
            definition = after;
        }
        assertThat(appended).isLessThanOrEqualTo(ROUNDS / 5);
    }

    private static String text(Definition definition) {
        return definition.files().getFirst().text();
    }

    private static StructureChange change(Catalog catalog, Random random, int round) {
        List<Table> tables = catalog.tables().stream().filter(each -> !each.kind().view()).toList();
        Table table = tables.get(random.nextInt(tables.size()));
        List<Column> columns = table.columns();
        Column column = columns.get(random.nextInt(columns.size()));
        String fresh = "new_" + round;
        boolean free =
                table.keys().stream().noneMatch(key -> key.columns().contains(column.name()))
                        && table.foreignKeys().stream()
                                .noneMatch(key -> key.columns().contains(column.name()));
        return switch (random.nextInt(10)) {
            case 0 -> new StructureChange.RenameColumn(table.name(), column.name(), fresh);
            case 1 ->
                    new StructureChange.AddColumn(
                            table.name(), ColumnDraft.of(fresh, "integer").comment("it's new"));
            case 2 ->
                    free && columns.size() > 1
                            ? new StructureChange.DropColumn(table.name(), column.name(), false)
                            : new StructureChange.CommentColumn(
                                    table.name(), column.name(), "said");
            case 3 ->
                    free
                            ? new StructureChange.SetNullable(
                                    table.name(), column.name(), !column.nullable())
                            : new StructureChange.CommentTable(table.name(), "x " + round);
            case 4 ->
                    new StructureChange.AddCheck(
                            table.name(),
                            new CheckDraft(fresh + "_ok", column.name() + " is not null"));
            case 5 ->
                    new StructureChange.AddKey(
                            table.name(),
                            new KeyDraft(fresh + "_key", false, List.of(column.name())));
            case 6 ->
                    new StructureChange.AddIndex(
                            table.name(), IndexDraft.of(fresh + "_idx", column.name()));
            case 7 -> new StructureChange.RenameTable(table.name(), "table_" + round);
            case 8 -> new StructureChange.CommentTable(table.name(), "said in round " + round);
            default ->
                    new StructureChange.AddColumn(
                            table.name(), ColumnDraft.of("Odd \"" + round, "varchar(9)").notNull());
        };
    }
}
