package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command as it is typed. */
class SchemaDiagramCommandTest {
    @TempDir private Path folder = Path.of("");
    private final StringWriter err = new StringWriter();
    private Catalog catalog = Catalog.empty();

    @BeforeEach
    void shop() {
        try (var backend = TestBackend.open(Engine.H2)) {
            backend.run(
                    "create table customer (id int primary key, name varchar(40) not null)",
                    "create table orders (id int primary key, customer_id int not null references"
                            + " customer)",
                    "create table item (id int primary key, order_id int not null references"
                            + " orders)",
                    "create table payment (id int primary key, order_id int references orders)",
                    "create table setting (name varchar(20) primary key)");
            catalog = backend.catalog();
        }
    }

    private int run(String... arguments) {
        err.getBuffer().setLength(0);
        var command =
                new SchemaDiagramCommand(
                        sources -> catalog,
                        Map.of(
                                "mmd",
                                part ->
                                        part.tables().stream()
                                                .map(table -> table.name().name())
                                                .collect(Collectors.joining("\n"))));
        return new Commands(new RootCommand(), List.of(SchemaCommand.of(List.of(command))))
                .to(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
                .run(arguments);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void everythingIsDrawnAsSvg() throws IOException {
        Path file = file("shop.svg");
        assertThat(run("schema", "diagram", "--db", "x", "-o", file.toString())).isZero();
        assertThat(Files.readString(file))
                .startsWith("<?xml")
                .contains(">customer<", ">payment<", ">setting<");
        assertThat(err.toString()).contains("5 tables, 3 relations");
    }

    @Test
    void aNeighbourhoodIsDrawnWithWhatIsNear() throws IOException {
        Path file = file("near.svg");
        int exit =
                run(
                        "schema",
                        "diagram",
                        "--db",
                        "x",
                        "--table",
                        "CUSTOMER",
                        "--depth",
                        "1",
                        "-o",
                        file.toString());
        assertThat(exit).isZero();
        assertThat(Files.readString(file)).contains(">orders<").doesNotContain(">item<");
    }

    @Test
    void aWayIsSaidAndDrawn() throws IOException {
        Path file = file("way.svg");
        int exit =
                run(
                        "schema",
                        "diagram",
                        "--db",
                        "x",
                        "--path",
                        "item",
                        "customer",
                        "-o",
                        file.toString());
        assertThat(exit).isZero();
        assertThat(err.toString())
                .contains("public.item (order_id) → public.orders")
                .contains("public.orders (customer_id) → public.customer");
        assertThat(Files.readString(file)).contains("s-accent").doesNotContain(">payment<");
    }

    @Test
    void noWayIsTheAnswerNo() {
        int exit =
                run(
                        "schema",
                        "diagram",
                        "--db",
                        "x",
                        "--path",
                        "item",
                        "setting",
                        "-o",
                        file("none.svg").toString());
        assertThat(exit).isEqualTo(1);
        assertThat(file("none.svg")).doesNotExist();
    }

    @Test
    void aLanguageGetsThePartThatIsShown() throws IOException {
        Path file = file("near.mmd");
        run("schema", "diagram", "--db", "x", "--table", "item", "-o", file.toString());
        assertThat(Files.readString(file)).isEqualTo("item\norders");
    }

    @Test
    void aSavedViewIsDrawn() throws IOException {
        Files.writeString(
                file("small.yaml"),
                "shows: listed\ndetail: names\ntables:\n  public.item: [0, 0]\n");
        Path file = file("view.svg");
        int exit =
                run(
                        "schema",
                        "diagram",
                        "--db",
                        "x",
                        "--view",
                        file("small.yaml").toString(),
                        "-o",
                        file.toString());
        assertThat(exit).isZero();
        assertThat(Files.readString(file)).contains(">item<").doesNotContain(">orders<");
    }

    @Test
    void aBrokenViewIsAProblemWithItsLine() throws IOException {
        Files.writeString(file("bad.yaml"), "shows: all\ntables:\n  public.item: [0, here]\n");
        int exit =
                run(
                        "schema",
                        "diagram",
                        "--db",
                        "x",
                        "--view",
                        file("bad.yaml").toString(),
                        "-o",
                        file("bad.svg").toString());
        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("BIN-470", "Line 3");
    }

    @Test
    void anUnknownEndingAndAnUnknownTableAreToldApart() {
        assertThat(run("schema", "diagram", "--db", "x", "-o", file("shop.doc").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("svg, pdf, png, mmd");
        assertThat(
                        run(
                                "schema",
                                "diagram",
                                "--db",
                                "x",
                                "--table",
                                "nope",
                                "-o",
                                file("shop.svg").toString()))
                .isEqualTo(3);
    }

    @Test
    void thePictureHasTheScaledSize() throws IOException {
        Path one = file("one.png");
        Path two = file("two.png");
        run("schema", "diagram", "--db", "x", "-o", one.toString());
        run(
                "schema",
                "diagram",
                "--db",
                "x",
                "--scale",
                "2",
                "--theme",
                "dark",
                "-o",
                two.toString());
        var small = javax.imageio.ImageIO.read(one.toFile());
        var large = javax.imageio.ImageIO.read(two.toFile());
        assertThat(large.getWidth()).isEqualTo(2 * small.getWidth());
        assertThat(small.getRGB(0, 0) & 0xffffff).isEqualTo(0xffffff);
        assertThat(large.getRGB(0, 0) & 0xffffff).isEqualTo(0x0d1117);
    }
}
