package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.diagram.DiagramPainter;
import dev.binnacle.schema.diagram.export.DiagramExport;
import dev.binnacle.schema.diagram.export.DiagramExport.Format;
import dev.binnacle.schema.diagram.export.DiagramExport.Style;
import dev.binnacle.schema.diagram.export.ShippedFonts;

import java.nio.file.Path;
import java.util.Locale;

/** Writes the diagram to a file that is asked for. */
final class Exporting {
    private final Workbench workbench;
    private final DiagramWork work;
    private final ShippedFonts fonts;

    Exporting(Workbench workbench, DiagramWork work, ShippedFonts fonts) {
        this.workbench = workbench;
        this.work = work;
        this.fonts = fonts;
    }

    void export(Format format) {
        String name = work.diagram().name().isEmpty() ? "diagram" : work.diagram().name();
        workbench
                .questions()
                .saveFile(
                        "Export the diagram",
                        name + "." + format.name().toLowerCase(Locale.ROOT),
                        file -> write(format, file));
    }

    void write(Format format, Path file) {
        Stand stand = work.stand();
        workbench
                .jobs()
                .start(
                        "Exporting the diagram to " + file.getFileName(),
                        progress -> {
                            var drawing =
                                    new DiagramPainter(fonts)
                                            .drawing(
                                                    stand.graph(),
                                                    stand.diagram(),
                                                    stand.arrangement());
                            new DiagramExport(fonts)
                                    .write(drawing, format, Style.LIGHT, file, progress);
                            return file;
                        })
                .whenDone(written -> workbench.announce("Exported the diagram to " + written))
                .whenFailed(workbench::report);
    }
}
