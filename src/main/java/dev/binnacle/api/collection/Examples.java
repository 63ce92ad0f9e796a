package dev.binnacle.api.collection;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers that were kept as examples of a request: text files in a folder beside it, {@code
 * NAME.examples/EXAMPLE.http}, each as HTTP writes it: a status line, headers, an empty line, the
 * body. Secrets are covered before they come here.
 */
public final class Examples {
    static final String FOLDER = ".examples";
    private static final String ENDING = ".http";
    private static final long LARGEST = 16L << 20;
    private final RequestFolder requests;

    public Examples(RequestFolder requests) {
        this.requests = requests;
    }

    /** An example as its file has it. */
    public record Example(String head, String body) {}

    private Path place(String request, String name) {
        String stem = request.replaceFirst("\\.hurl$", "");
        return new RequestPath(requests.root()).place(stem + FOLDER + "/" + name + ENDING);
    }

    /** The names of a request's examples, sorted. */
    public List<String> names(String request) {
        Path folder = place(request, "x").getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    /** Keeps one under a name; fails when the name is taken. */
    public void save(String request, String name, Example example) {
        Path file = place(request, name);
        if (Files.exists(file)) {
            throw Problem.of(
                            ProblemCode.REQUEST_EXISTS,
                            "There is an example \u201c" + name + "\u201d already.",
                            "")
                    .exception();
        }
        String text = example.head().stripTrailing() + "\n\n" + example.body();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw tooLarge(name);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    public Example read(String request, String name) {
        Path file = place(request, name);
        try {
            if (Files.size(file) > LARGEST) {
                throw tooLarge(name);
            }
            String text =
                    RequestFolder.decode(Files.readAllBytes(file), name).replace("\r\n", "\n");
            int end = text.indexOf("\n\n");
            return end < 0
                    ? new Example(text, "")
                    : new Example(text.substring(0, end), text.substring(end + 2));
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    private static ProblemException tooLarge(String name) {
        return Problem.of(
                        ProblemCode.REQUEST_STORE,
                        name + " is larger than an example can be.",
                        "It may have " + (LARGEST >> 20) + " MB.")
                .hint("Keep a smaller answer, or save the body to a file.")
                .exception();
    }

    /** Takes them along when their request gets another path. */
    static void follow(Path from, Path to) throws IOException {
        Path old = beside(from);
        if (Files.isDirectory(old) && !Files.exists(beside(to))) {
            Files.move(old, beside(to));
        }
    }

    private static Path beside(Path request) {
        String name = String.valueOf(request.getFileName()).replaceFirst("\\.hurl$", "");
        return request.resolveSibling(name + FOLDER);
    }
}
