package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Column;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.TableName;
import dev.binnacle.database.ValueKind;

import org.junit.jupiter.api.Test;

import java.util.List;

class ColumnChangesTest {
    private static final TableName T = new TableName("public", "t");
    private static final Column NOTE =
            new Column(
                    "note",
                    1,
                    "text",
                    ValueKind.TEXT,
                    true,
                    Generated.NEVER,
                    "'x'",
                    List.of(),
                    null);
    private static final ColumnDraft SAME = ColumnDraft.of("note", "text").expression("'x'");

    @Test
    void aFormThatChangesNothingChangesNothing() {
        assertThat(ColumnChanges.between(T, NOTE, SAME, null)).isEmpty();
    }

    @Test
    void everythingThatDiffersBecomesOneChangeAndTheNewNameComesLast() {
        var draft = new ColumnDraft("remark", "varchar(9)", false, Generated.NEVER, "'y'", "words");
        assertThat(ColumnChanges.between(T, NOTE, draft, "left(note, 9)"))
                .containsExactly(
                        new StructureChange.AlterType(T, "note", "varchar(9)", "left(note, 9)"),
                        new StructureChange.SetNullable(T, "note", false),
                        new StructureChange.SetDefault(T, "note", "'y'"),
                        new StructureChange.CommentColumn(T, "note", "words"),
                        new StructureChange.RenameColumn(T, "note", "remark"));
    }

    @Test
    void anIdentityTakesThePlaceOfADefault() {
        var draft = ColumnDraft.of("note", "text").generated(Generated.IDENTITY_BY_DEFAULT);
        assertThat(ColumnChanges.between(T, NOTE, draft, null))
                .containsExactly(
                        new StructureChange.SetDefault(T, "note", null),
                        new StructureChange.SetIdentity(
                                T, "note", Generated.NEVER, Generated.IDENTITY_BY_DEFAULT));
    }
}
