package dev.binnacle.desktop.schema;

import dev.binnacle.base.Work;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.desktop.schema.diagram.DesignServices;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;
import dev.binnacle.schema.exchange.Dbml;
import dev.binnacle.schema.exchange.ExchangeFormat;
import dev.binnacle.schema.exchange.Portability;
import dev.binnacle.workspace.folder.AtomicFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A backend's structure written to a file, in each form there is; and DBML taken in. */
final class StructureExports {
    private final Workbench workbench;
    private final DesignServices design;
    private final Portability portability;

    /**
     * One form.
     *
     * @param title as {@code Export DBML}
     * @param file the name suggested for the file
     */
    record Export(String title, String file, Work<String> text) {}

    /** A DBML file as it would become a definition. */
    record Import(Path file, String sentence, String sql) {}

    StructureExports(Workbench workbench, DesignServices design, Portability portability) {
        this.workbench = workbench;
        this.design = design;
        this.portability = portability;
    }

    List<Export> of(Backend backend) {
        List<Export> exports = new ArrayList<>();
        Catalog catalog = backend.catalog();
        Database database = backend.database();
        if (database == null || catalog.schemas().isEmpty()) {
            return exports;
        }
        String name = backend.name();
        Engine own = database.dialect().engine();
        exports.add(
                new Export(
                        "Export SQL",
                        name + ".sql",
                        progress -> design.print().apply(database, catalog)));
        for (Engine other : portability.targets()) {
            if (other != own) {
                exports.add(
                        new Export(
                                "Export SQL for " + other.title(),
                                name + "-" + other.title() + ".sql",
                                progress -> portability.to(other, catalog).annotated()));
            }
        }
        for (ExchangeFormat format : ExchangeFormat.values()) {
            exports.add(
                    new Export(
                            "Export " + format.title(),
                            name + "." + format.extension(),
                            progress -> format.file(catalog, name, own.title())));
        }
        return exports;
    }

    /** Asks for the file and writes it. */
    void run(Export export) {
        workbench
                .questions()
                .saveFile(export.title(), export.file(), file -> write(file, export.text()));
    }

    private void write(Path file, Work<String> text) {
        workbench
                .jobs()
                .start(
                        "Writing " + file.getFileName(),
                        progress -> {
                            String written = text.run(progress);
                            AtomicFile.write(file, written);
                            return written.lines().count();
                        })
                .whenDone(lines -> workbench.announce("Wrote " + lines + " lines to " + file))
                .whenFailed(workbench::report);
    }

    /** Asks for a DBML file, says what is in it, and makes a definition file of it when told to. */
    void importDbml(Backend backend) {
        Database database = backend.database();
        if (database != null) {
            workbench
                    .questions()
                    .openFile(
                            "Import DBML",
                            file ->
                                    workbench
                                            .jobs()
                                            .start(
                                                    "Reading " + file.getFileName(),
                                                    progress -> read(database, file))
                                            .whenDone(this::confirm)
                                            .whenFailed(workbench::report));
        }
    }

    Import read(Database database, Path file) throws java.io.IOException {
        Dbml dbml = Dbml.read(Files.readString(file), database.dialect());
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        Path to = free(name);
        int tables = dbml.catalog().tables().size();
        StringBuilder sentence = new StringBuilder();
        sentence.append(file.getFileName()).append(" has ").append(tables);
        sentence.append(tables == 1 ? " table." : " tables.");
        dbml.problems().stream()
                .limit(5)
                .forEach(problem -> sentence.append('\n').append(problem.problem().sentence()));
        if (dbml.problems().size() > 5) {
            sentence.append("\n… and ").append(dbml.problems().size() - 5).append(" more.");
        }
        String sql = design.print().apply(database, dbml.catalog());
        sentence.append("\n\n").append(start(sql));
        return new Import(to, sentence.toString(), sql);
    }

    /** A name that no definition file has yet. */
    private Path free(String name) {
        Path to = design.folder().resolve(name + ".sql");
        for (int next = 2; Files.exists(to); next++) {
            to = design.folder().resolve(name + "-" + next + ".sql");
        }
        return to;
    }

    /** As much of it as a question can show. */
    private static String start(String sql) {
        List<String> lines = sql.lines().limit(24).toList();
        boolean more = sql.lines().count() > lines.size();
        return String.join("\n", lines) + (more ? "\n…" : "");
    }

    private void confirm(Import read) {
        workbench
                .questions()
                .confirm(
                        "Import DBML",
                        read.sentence(),
                        "Write " + read.file().getFileName(),
                        () -> write(read.file(), progress -> read.sql()));
    }
}
