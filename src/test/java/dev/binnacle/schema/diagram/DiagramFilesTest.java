package dev.binnacle.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.TableName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Saved diagrams: what is written is read again; what anyone wrote is read safely. */
class DiagramFilesTest {
    private static final TableName ORDERS = new TableName("public", "orders");
    private static final TableName ODD = new TableName("we.ird", "a\"b: [\u202e]\n#'日");

    @TempDir private Path folder = Path.of("");

    private DiagramFiles files() {
        return new DiagramFiles(folder.resolve("diagrams"));
    }

    @Test
    void aDiagramIsReadAsItWasWritten() {
        Diagram diagram =
                new Diagram(
                        "Sales, 2026",
                        Set.of(ORDERS, ODD),
                        Detail.KEYS,
                        true,
                        Map.of(ORDERS, new Point(12, -40.25)),
                        List.of(new Group("Bill: \"ing\"", Tint.AMBER, Set.of(ODD))),
                        List.of(
                                new Note(
                                        "Two\nlines: # \t\u0001 \uD83D\uDE00 \\",
                                        new Box(1, 2, 300, 80))));
        files().write(diagram);
        assertThat(files().names()).containsExactly("Sales, 2026");
        assertThat(files().read("Sales, 2026")).isEqualTo(diagram);
    }

    @Test
    void aTableIsOneLineSoThatChangesAreSmall() {
        Diagram before =
                Diagram.of("a").placing(ORDERS, new Point(0, 0)).placing(ODD, new Point(5, 5));
        Diagram after = before.placing(ORDERS, new Point(400, 20));
        List<String> old = DiagramText.of(before).lines().toList();
        List<String> now = DiagramText.of(after).lines().toList();
        assertThat(now).hasSameSizeAs(old);
        assertThat(now.stream().filter(line -> !old.contains(line)))
                .containsExactly("  public.orders: [400, 20]");
    }

    @Test
    void tablesThatNobodyKnowsAreKept() {
        Diagram diagram = Diagram.of("a").withTables(Set.of(new TableName("gone", "gone")));
        files().write(diagram);
        assertThat(files().read("a")).isEqualTo(diagram);
    }

    @Test
    void anEmptyFileIsAnEmptyDiagram() throws IOException {
        write("# nothing yet\n");
        assertThat(files().read("bad")).isEqualTo(Diagram.of("bad"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shows: some|Line 1 |neither all nor listed",
                "detail: all\\ncolour: red|Line 2 |no setting colour",
                "tables:\\n  a.b: [1]|Line 2 |[x, y]",
                "tables:\\n  a.b: [1, 2]\\n  a.b: [1, 2]|Line 3 |twice",
                "tables:\\n  plain: [1, 2]|Line 2 |schema.name",
                "tables:\\n  a.b: [1, 1e99]|Line 2 |too far away",
                "tables:\\n  a.b: [1, NaN]|Line 2 |too far away",
                "tables: [|Line |",
                "notes:\\n  - at: [1, 2]|Line 2 |lacks size",
                "groups:\\n  - name: a\\n    colour: pink\\n    tables: []|Line 3 |pink",
                "a: &x [1]\\nb: *x|Line 2 |references",
            })
    void whatIsWrongIsToldWithItsLine(String text, String line, String what) throws IOException {
        write(text.replace("\\n", "\n"));
        assertThatThrownBy(() -> files().read("bad"))
                .satisfies(failure -> {
                    Problem problem = Problem.from(failure);
                    assertThat(problem.code()).isEqualTo(ProblemCode.DIAGRAM_UNREADABLE);
                    assertThat(problem.sentence())
                            .startsWith(line.strip())
                            .contains(what == null ? "" : what.strip());
                });
    }

    @Test
    void aFileNestedWithoutEndIsRefusedNotFollowed() throws IOException {
        write("tables: " + "[".repeat(200_000));
        assertThatThrownBy(() -> files().read("bad")).hasMessageContaining("too deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../up", "a/b", "a\\b", ".hidden", "a\n", "end ", "con:"})
    void aNameThatIsNoPlainFileIsRefused(String name) {
        assertThatThrownBy(() -> files().write(Diagram.of(name)))
                .satisfies(failure ->
                        assertThat(Problem.from(failure).code())
                                .isEqualTo(ProblemCode.DIAGRAM_NAME));
    }

    @Test
    void aDiagramIsRenamedButNeverOverAnother() {
        files().write(Diagram.of("one"));
        files().write(Diagram.of("two"));
        assertThatThrownBy(() -> files().rename("one", "two"))
                .satisfies(failure ->
                        assertThat(Problem.from(failure).code())
                                .isEqualTo(ProblemCode.DIAGRAM_EXISTS));
        files().rename("one", "three");
        files().delete("two");
        assertThat(files().names()).containsExactly("three");
    }

    @Test
    void aTableThatIsRenamedIsRenamedEverywhere() {
        TableName sales = new TableName("shop", "sales");
        Diagram diagram =
                Diagram.of("a")
                        .withTables(Set.of(ORDERS, ODD))
                        .placing(ORDERS, new Point(1, 2))
                        .withGroups(List.of(new Group("g", Tint.RED, Set.of(ORDERS))))
                        .renaming(ORDERS, sales);
        assertThat(diagram.tables()).containsExactlyInAnyOrder(ODD, sales);
        assertThat(diagram.places()).containsOnlyKeys(sales);
        assertThat(diagram.groups().getFirst().tables()).containsExactly(sales);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("diagrams"));
        Files.writeString(folder.resolve("diagrams/bad.yaml"), text);
    }
}
