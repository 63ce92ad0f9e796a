package dev.binnacle.data.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Key;
import dev.binnacle.database.Row;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;

class ChangeSetTest {
    private static final Column ID = column("id", 1, "integer", ValueKind.INTEGER, false);
    private static final Column NAME = column("name", 2, "text", ValueKind.TEXT, true);
    private static final Column AGE = column("age", 3, "integer", ValueKind.INTEGER, true);
    private static final List<Column> COLUMNS = List.of(ID, NAME, AGE);
    private static final Table PEOPLE =
            table(Table.Kind.TABLE, List.of(new Key("people_pk", true, List.of("id"))));

    private final ChangeSet set = new ChangeSet(PEOPLE);
    private final RowRef.Stored first = new RowRef.Stored(List.of(Value.of("1")));

    private static Column column(
            String name, int position, String type, ValueKind kind, boolean nullable) {
        return new Column(
                name,
                position,
                type,
                kind,
                nullable,
                Column.Generated.NEVER,
                null,
                List.of(),
                null);
    }

    private static Table table(Table.Kind kind, List<Key> keys) {
        return table(kind, COLUMNS, keys);
    }

    private static Table table(Table.Kind kind, List<Column> columns, List<Key> keys) {
        return new Table(
                new TableName("public", "people"),
                kind,
                -1,
                columns,
                keys,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static Row row(String id, String name, String age) {
        return new Row(List.of(Value.of(id), Value.of(name), Value.of(age)));
    }

    private void type(RowRef row, Column column, String seen, String typed) {
        set.edit(row, column, Value.of(seen), CellInput.parse(column, typed));
    }

    private String mine(RowRef row, Column column) {
        return String.valueOf(cell(set.change(row).orElseThrow(), column).mine().text());
    }

    private static CellEdit cell(Change change, Column column) {
        return Objects.requireNonNull(ChangeSet.cells(change).get(column));
    }

    @Test
    void severalCellsOfARowAreOneChangeThatRemembersWhatWasSeenFirst() {
        type(first, NAME, "Ann", "Anne");
        type(first, NAME, "Anne", "Anna");
        type(first, AGE, "30", "31");
        assertThat(set.size()).isEqualTo(1);
        var update = (Change.Update) set.changes().getFirst();
        assertThat(cell(update, NAME).base()).isEqualTo(Value.of("Ann"));
        assertThat(cell(update, NAME).mine()).isEqualTo(Value.of("Anna"));
        assertThat(update.cells()).hasSize(2);
    }

    @Test
    void typingTheOldValueAgainTakesTheChangeBack() {
        type(first, NAME, "Ann", "Anne");
        type(first, NAME, "Ann", "Ann");
        assertThat(set.isEmpty()).isTrue();
    }

    @Test
    void nullAndEmptyTextAreTwoValues() {
        set.edit(first, NAME, Value.of(""), CellInput.setNull(NAME));
        assertThat(mine(first, NAME)).isEqualTo("null");
        type(first, NAME, "", "");
        assertThat(set.isEmpty()).isTrue();
    }

    @Test
    void textThatDoesNotFitIsKeptAndMakesTheSetInvalid() {
        type(first, AGE, "30", "thirty");
        assertThat(mine(first, AGE)).isEqualTo("thirty");
        assertThat(set.valid()).isFalse();
        type(first, AGE, "30", "33");
        assertThat(set.valid()).isTrue();
    }

    @Test
    void everythingCanBeUndoneAndRedone() {
        type(first, NAME, "Ann", "Anne");
        var added = set.insert();
        type(added, NAME, "", "Bob");
        set.delete(first, COLUMNS, row("1", "Ann", "30"));
        assertThat(set.changes().getFirst()).isInstanceOf(Change.Delete.class);
        List<Change> before = set.changes();
        while (set.canUndo()) {
            set.undo();
        }
        assertThat(set.isEmpty()).isTrue();
        while (set.canRedo()) {
            set.redo();
        }
        assertThat(set.changes()).isEqualTo(before);
        set.undo();
        assertThat(mine(first, NAME)).isEqualTo("Anne");
    }

    @Test
    void aGroupOfEditsIsUndoneAtOnceAndToldOnce() {
        int[] told = {0};
        set.watch(() -> told[0]++);
        set.together(() -> {
            type(first, NAME, "Ann", "Anne");
            type(first, AGE, "30", "31");
        });
        assertThat(told[0]).isEqualTo(1);
        set.undo();
        assertThat(set.isEmpty()).isTrue();
        assertThat(set.canUndo()).isFalse();
    }

    @Test
    void revertAllCanItselfBeUndone() {
        type(first, NAME, "Ann", "Anne");
        set.insert();
        set.revertAll();
        assertThat(set.isEmpty()).isTrue();
        set.undo();
        assertThat(set.size()).isEqualTo(2);
    }

    @Test
    void aNewRowLeavesUntouchedCellsToTheirDefault() {
        var added = set.insert(Map.of(NAME, CellInput.Entry.of(Value.of("Bob"))));
        type(added, AGE, "", "5");
        set.useDefault(added, NAME);
        var insert = (Change.Insert) set.changes().getFirst();
        assertThat(insert.cells().keySet()).containsExactly(AGE);
        set.delete(added, COLUMNS, row("", "", ""));
        assertThat(set.isEmpty()).isTrue();
    }

    @Test
    void aCopyOfARowNeedsEveryCellInFull() {
        var whole = set.duplicate(COLUMNS, row("1", "Ann", "30"));
        assertThat(mine(whole, ID)).isEqualTo("1");
        var cut = new Row(List.of(Value.of("1"), new Value("An", 20_000, true), Value.NULL));
        assertThatThrownBy(() -> set.duplicate(COLUMNS, cut))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problem().code())
                                        .isEqualTo(ProblemCode.CELL_CUT));
    }

    @Test
    void editsOfADeletedRowAreNotTaken() {
        set.delete(first, COLUMNS, row("1", "Ann", "30"));
        type(first, NAME, "Ann", "Anne");
        assertThat(set.changes().getFirst()).isInstanceOf(Change.Delete.class);
    }

    @Test
    void changesComeBackFromTheirTextEvenInvalidOnes() {
        type(first, NAME, "Ann", "Anne \"x\"\n");
        type(first, AGE, "30", "thirty");
        set.edit(
                new RowRef.Stored(List.of(Value.of("2"))),
                NAME,
                Value.NULL,
                CellInput.parse(NAME, ""));
        set.delete(new RowRef.Stored(List.of(Value.of("3"))), COLUMNS, row("3", "Cid", "1"));
        set.insert(Map.of(NAME, CellInput.Entry.of(Value.NULL)));
        var restored = ChangeSetJson.read(ChangeSetJson.write(set), PEOPLE);
        assertThat(restored.lost()).isEmpty();
        assertThat(restored.changes().changes()).isEqualTo(set.changes());
        assertThat(restored.changes().valid()).isFalse();
        assertThat(restored.changes().insert().number()).isEqualTo(2);
    }

    @Test
    void whatNoLongerFitsTheTableIsNamed() {
        type(first, AGE, "30", "31");
        String text = ChangeSetJson.write(set).replace("\"age\"", "\"years\"");
        assertThat(ChangeSetJson.read(text, PEOPLE).lost()).containsExactly("Column years: 31");
        assertThatThrownBy(() -> ChangeSetJson.read("{", PEOPLE))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void rowsNamedByBytesAreFoundAgainAfterwards() {
        Column hash = column("hash", 1, "bytea", ValueKind.BYTES, false);
        Table files =
                table(
                        Table.Kind.TABLE,
                        List.of(hash, NAME),
                        List.of(new Key("files_pk", true, List.of("hash"))));
        var before = new ChangeSet(files);
        var row = before.reference(List.of(hash), new Row(List.of(new Value("\\x0aff", 2, false))));
        before.edit(row, NAME, Value.of("a"), CellInput.parse(NAME, "b"));
        ChangeSet restored = ChangeSetJson.read(ChangeSetJson.write(before), files).changes();
        assertThat(restored.change(row)).isEqualTo(before.change(row));
    }

    @Test
    void changesOfRowsWithAnotherKeyAreToldInWords() {
        type(first, NAME, "Ann", "Anne");
        set.insert(Map.of(AGE, CellInput.Entry.of(Value.of("7"))));
        String text = ChangeSetJson.write(set).replace("[\"id\"]", "[\"number\"]");
        ChangeSetJson.Restored restored = ChangeSetJson.read(text, PEOPLE);
        assertThat(restored.changes().isEmpty()).isTrue();
        assertThat(restored.lost()).containsExactly("New row; age = 7", "Row 1; name = Anne");
    }

    @Test
    void whatWasKeptJoinsWhatIsStagedAndTheNewerStays() {
        type(first, NAME, "Ann", "kept");
        set.edit(second(), AGE, Value.of("40"), CellInput.parse(AGE, "41"));
        set.insert(Map.of(NAME, CellInput.Entry.of(Value.of("kept too"))));
        var now = new ChangeSet(PEOPLE);
        now.edit(first, NAME, Value.of("Ann"), CellInput.parse(NAME, "newer"));
        var added = now.insert();
        now.join(set);
        assertThat(now.size()).isEqualTo(4);
        assertThat(now.change(added)).isPresent();
        Change.Update update = (Change.Update) now.change(first).orElseThrow();
        assertThat(cell(update, NAME).mine()).isEqualTo(Value.of("newer"));
        assertThat(now.change(second())).isEqualTo(set.change(second()));
    }

    private static RowRef.Stored second() {
        return new RowRef.Stored(List.of(Value.of("2")));
    }

    @Test
    void tablesWithoutAKeyAndViewsAreReadOnlyAndSayWhy() {
        assertThatThrownBy(() -> new ChangeSet(table(Table.Kind.TABLE, List.of())))
                .hasMessageContaining("no primary key");
        assertThatThrownBy(() ->
                        new ChangeSet(
                                table(
                                        Table.Kind.TABLE,
                                        List.of(new Key("u", false, List.of("name"))))))
                .hasMessageContaining("can be NULL");
        assertThatThrownBy(() -> new ChangeSet(table(Table.Kind.VIEW, List.of())))
                .hasMessageContaining("view");
    }
}
