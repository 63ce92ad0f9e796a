package dev.binnacle.schema.diagram.export;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.schema.diagram.Drawing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** Writes a drawing to a file, which appears whole or not at all. */
public final class DiagramExport {
    private final ShippedFonts fonts;

    /** What a diagram can be written as. */
    public enum Format {
        SVG,
        PDF,
        PNG;

        /** By the ending of a file's name. */
        public static Optional<Format> of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * How it is written.
     *
     * @param paper of a PDF
     * @param scale of a PNG: its pixels per pixel of the drawing
     */
    public record Style(Theme theme, PdfWriter.Paper paper, double scale) {
        public static final Style LIGHT = new Style(Theme.LIGHT, PdfWriter.Paper.WHOLE, 1);
    }

    public DiagramExport(ShippedFonts fonts) {
        this.fonts = fonts;
    }

    public void write(Drawing drawing, Format format, Style style, Path file, Progress progress) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = Files.createTempFile(folder, ".diagram", ".part");
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                    write(drawing, format, style, out, progress);
                }
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.DIAGRAM_STORE,
                            "The file " + file + " could not be written.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private void write(
            Drawing drawing, Format format, Style style, OutputStream out, Progress progress)
            throws IOException {
        switch (format) {
            case SVG -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                new SvgWriter().write(drawing, style.theme(), writer);
                writer.flush();
            }
            case PDF -> new PdfWriter(fonts).write(drawing, style.theme(), style.paper(), out);
            case PNG ->
                    new PngWriter(fonts)
                            .write(drawing, style.theme(), style.scale(), out, progress);
        }
    }
}
