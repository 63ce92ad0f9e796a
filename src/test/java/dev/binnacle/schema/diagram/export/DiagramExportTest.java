package dev.binnacle.schema.diagram.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Box;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.DiagramGraph;
import dev.binnacle.schema.diagram.DiagramPainter;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.Graphs;
import dev.binnacle.schema.diagram.Group;
import dev.binnacle.schema.diagram.Layout;
import dev.binnacle.schema.diagram.Note;
import dev.binnacle.schema.diagram.Tint;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/** Files that other programs read: their own readers read them here. */
class DiagramExportTest {
    private static final ShippedFonts FONTS = new ShippedFonts();

    @TempDir private Path folder = Path.of("");

    /** Names of the worst kind, loops, a group and a note. */
    private static Drawing odd() {
        DiagramGraph graph = Graphs.odd();
        Diagram diagram =
                Diagram.of("odd")
                        .withGroups(
                                List.of(
                                        new Group(
                                                "<b>Billing & co",
                                                Tint.BLUE,
                                                Set.of(new TableName("public", "two")))))
                        .withNotes(
                                List.of(
                                        new Note(
                                                "Why <two> & three?\n日本",
                                                new Box(-300, 0, 200, 80))));
        var layout = new Layout(FONTS);
        return new DiagramPainter(FONTS)
                .drawing(graph, diagram, layout.arrange(graph, diagram, Progress.none()));
    }

    private Path written(DiagramExport.Format format, DiagramExport.Style style, Drawing drawing) {
        Path file = folder.resolve("odd." + format);
        new DiagramExport(FONTS).write(drawing, format, style, file, Progress.none());
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void svgIsXmlWhoseTextIsText(Theme theme) throws Exception {
        var style = new DiagramExport.Style(theme, PdfWriter.Paper.WHOLE, 1);
        Path file = written(DiagramExport.Format.SVG, style, odd());
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        var texts = document.getElementsByTagName("text");
        assertThat(texts.getLength()).isGreaterThan(40);
        assertThat(document.getDocumentElement().getTextContent())
                .contains("日本語の表", "\\u202Eevil\\u000A<b>&amp;", "<b>Billing & co", "<two>");
        assertThat(Files.readString(file)).contains("'Inter'", "'JetBrains Mono'");
    }

    @Test
    void pdfIsOnePageOfTheDrawingsSizeWithTextAndFonts() throws Exception {
        Drawing drawing = odd();
        Path file = written(DiagramExport.Format.PDF, DiagramExport.Style.LIGHT, drawing);
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(
                            (float) (drawing.bounds().width() * 0.75),
                            org.assertj.core.data.Offset.offset(0.1f));
            assertThat(new PDFTextStripper().getText(document))
                    .contains("three_id_4", "timestamptz", "a_name_that_is_as_long_as");
            var image = new PDFRenderer(document).renderImage(0);
            assertThat(inked(image)).isGreaterThan(0.01);
        }
    }

    @Test
    void pdfOnSheetsHasAllOfIt() throws Exception {
        Drawing drawing = odd();
        var style = new DiagramExport.Style(Theme.LIGHT, PdfWriter.Paper.A4, 1);
        Path file = written(DiagramExport.Format.PDF, style, drawing);
        try (var document = Loader.loadPDF(file.toFile())) {
            double across = Math.ceil(drawing.bounds().width() * 0.75 / (841.89 - 56));
            double down = Math.ceil(drawing.bounds().height() * 0.75 / (595.28 - 56));
            assertThat(document.getNumberOfPages()).isEqualTo((int) (across * down));
        }
    }

    @Test
    void aPdfLargerThanPagesCanBeCountsInLargerUnits() throws Exception {
        Drawing drawing = new Drawing(new Box(0, 0, 60_000, 30_000), odd().figures());
        Path file = written(DiagramExport.Format.PDF, DiagramExport.Style.LIGHT, drawing);
        try (var document = Loader.loadPDF(file.toFile())) {
            var page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isLessThanOrEqualTo(14_400);
            assertThat(page.getMediaBox().getWidth() * page.getUserUnit())
                    .isCloseTo(45_000, org.assertj.core.data.Offset.offset(10f));
        }
    }

    @Test
    void pngHasTheDrawingsSizeAndIsDrawnToItsFoot() throws Exception {
        Drawing drawing = odd();
        Path file = written(DiagramExport.Format.PNG, DiagramExport.Style.LIGHT, drawing);
        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(drawing.bounds().width()));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(drawing.bounds().height()));
        int foot = image.getHeight() - 60;
        assertThat(inked(image.getSubimage(0, foot, image.getWidth(), 60))).isGreaterThan(0);
        assertThat(inked(image)).isGreaterThan(0.01);
    }

    private static double inked(java.awt.image.BufferedImage image) {
        int inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return inked / (double) (image.getWidth() * image.getHeight());
    }

    @Test
    void aPngTooLargeToOpenIsRefusedAndLeavesNothing() {
        Drawing drawing = new Drawing(new Box(0, 0, 40_000, 40_000), List.of());
        assertThatThrownBy(
                        () -> written(DiagramExport.Format.PNG, DiagramExport.Style.LIGHT, drawing))
                .satisfies(failure -> {
                    Problem problem = Problem.from(failure);
                    assertThat(problem.code()).isEqualTo(ProblemCode.DIAGRAM_TOO_LARGE);
                    assertThat(problem.hint()).contains("SVG", "PDF");
                });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTallPngIsWrittenInStrips() throws IOException {
        Drawing drawing = new Drawing(new Box(0, 0, 2_000, 50_000), odd().figures());
        var counted = new Counted();
        new PngWriter(FONTS).write(drawing, Theme.DARK, 1, counted, Progress.none());
        assertThat(counted.bytes).isLessThan(2_000_000);
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }
    }
}
