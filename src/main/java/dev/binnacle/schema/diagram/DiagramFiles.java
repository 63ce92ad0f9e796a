package dev.binnacle.schema.diagram;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The saved diagrams of a workspace: {@code diagrams/NAME.yaml}. */
public final class DiagramFiles {
    private static final String ENDING = ".yaml";
    private static final long LARGEST = 16_000_000;
    private static final Pattern NAME =
            Pattern.compile(
                    "[^\\p{Cntrl}/\\\\:*?\"<>|.\\s]([^\\p{Cntrl}/\\\\:*?\"<>|]{0,98}[^\\p{Cntrl}/\\\\:*?\"<>|.\\s])?");

    private final Path folder;

    /**
     * @param folder the workspace's {@code diagrams}; made when the first is saved
     */
    public DiagramFiles(Path folder) {
        this.folder = folder;
    }

    /** The names, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw store(folder, failure);
        }
    }

    /** Reads one; a file that cannot be understood is a Problem with its line. */
    public Diagram read(String name) {
        Path file = file(name);
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.of(
                                ProblemCode.DIAGRAM_UNREADABLE,
                                "The file of the diagram " + name + " is too large.",
                                file.toString())
                        .exception();
            }
            return DiagramReading.of(name, Files.readString(file));
        } catch (NoSuchFileException none) {
            throw Problem.of(
                            ProblemCode.DIAGRAM_STORE,
                            "There is no diagram " + name + ".",
                            file.toString())
                    .exception(none);
        } catch (CharacterCodingException garbled) {
            throw Problem.of(
                            ProblemCode.DIAGRAM_UNREADABLE,
                            "The file of the diagram " + name + " is not UTF-8.",
                            file.toString())
                    .exception(garbled);
        } catch (IOException failure) {
            throw store(file, failure);
        }
    }

    /** A diagram that has no name yet, from its text. */
    public static Diagram draft(String text) {
        return DiagramReading.of("", text);
    }

    /** What its file would say. */
    public static String text(Diagram diagram) {
        return DiagramText.of(diagram);
    }

    /** Writes it whole or not at all, over the one that is there. */
    public void write(Diagram diagram) {
        Path file = file(diagram.name());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".", ".tmp");
            try {
                Files.writeString(draft, DiagramText.of(diagram));
                Files.move(
                        draft,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw store(file, failure);
        }
    }

    /** Removes its file. */
    public void delete(String name) {
        Path file = file(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw store(file, failure);
        }
    }

    /** Gives it another name, unless there is one of that name. */
    public void rename(String name, String other) {
        Path from = file(name);
        Path to = file(other);
        if (Files.exists(to)) {
            throw Problem.of(
                            ProblemCode.DIAGRAM_EXISTS,
                            "There is a diagram " + other + " already.",
                            "")
                    .exception();
        }
        try {
            Files.move(from, to);
        } catch (IOException failure) {
            throw store(from, failure);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(
                            ProblemCode.DIAGRAM_NAME,
                            "A diagram cannot be named " + name.strip() + ".",
                            "")
                    .exception();
        }
        return folder.resolve(name + ENDING);
    }

    private static ProblemException store(Path file, IOException failure) {
        return Problem.of(
                        ProblemCode.DIAGRAM_STORE,
                        "The file " + file + " could not be read or written.",
                        String.valueOf(failure.getMessage()))
                .exception(failure);
    }
}
