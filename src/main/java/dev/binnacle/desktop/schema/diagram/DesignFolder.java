package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.DefinitionEditor;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;
import dev.binnacle.workspace.folder.AtomicFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The definition's files in the workspace: read, changed, written whole. Inside jobs only. */
final class DesignFolder {
    private final Path folder;
    private final Definitions definitions;
    private final DefinitionEditor editor;

    DesignFolder(DesignServices services) {
        folder = services.folder();
        definitions = services.definitions();
        editor = services.editor();
    }

    /**
     * What one step of designing did to the files.
     *
     * @param before the files it changed, as they were
     * @param after the same files, as they are
     */
    record Edit(Definition definition, List<SourceFile> before, List<SourceFile> after) {}

    /** Whether there is a definition at all. */
    boolean begun() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".sql"));
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.DEFINITION_UNREADABLE, String.valueOf(failure.getMessage()))
                    .exception();
        }
    }

    Definition read() {
        return definitions.read(folder);
    }

    /** Changes the files as they are now, and writes them. */
    Edit apply(List<StructureChange> changes) {
        Definition old = read();
        return write(old, editor.apply(old, changes).definition());
    }

    private Edit write(Definition old, Definition changed) {
        List<SourceFile> before = new ArrayList<>();
        List<SourceFile> after = new ArrayList<>();
        for (SourceFile file : changed.files()) {
            String was = text(old, file.name());
            if (!was.equals(file.text())) {
                before.add(new SourceFile(file.name(), was));
                after.add(file);
                write(file);
            }
        }
        return new Edit(changed, before, after);
    }

    private static String text(Definition definition, String name) {
        return definition.files().stream()
                .filter(file -> file.name().equals(name))
                .map(SourceFile::text)
                .findFirst()
                .orElse("");
    }

    /** Puts files back, unless somebody else has changed them since. */
    Definition replace(List<SourceFile> expected, List<SourceFile> wanted) {
        Definition now = read();
        for (SourceFile file : expected) {
            if (!text(now, file.name()).equals(file.text())) {
                throw Problem.of(
                                ProblemCode.DEFINITION_UNCHANGED,
                                file.name() + " has been changed elsewhere.",
                                "")
                        .exception();
            }
        }
        wanted.forEach(this::write);
        return read();
    }

    /** Begins a definition with this text. */
    Definition begin(String text) {
        write(new SourceFile(folder.resolve("schema.sql").toString(), text));
        return read();
    }

    private void write(SourceFile file) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(Path.of(file.name()), file.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.DEFINITION_UNWRITTEN,
                            file.name() + " cannot be written.",
                            String.valueOf(failure.getMessage()))
                    .exception();
        }
    }
}
