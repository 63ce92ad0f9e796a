package dev.binnacle.api.transfer.update;

import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.transfer.source.Source;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The descriptions in {@code apis/} of a workspace. */
final class KeptDescriptions {
    private final Path folder;

    KeptDescriptions(Path folder) {
        this.folder = folder;
    }

    /**
     * One of them.
     *
     * @param file its name
     */
    record Kept(String file, String text, Description description) {}

    /** That under the same name where it is of the same API, else the first with the same title. */
    Optional<Kept> of(String name, Description now) {
        Optional<Kept> same =
                read(folder.resolve(name)).filter(each -> isSame(each.description(), now));
        if (same.isPresent() || now.title().isEmpty() || !Files.isDirectory(folder)) {
            return same;
        }
        return files().stream()
                .flatMap(file -> read(file).stream())
                .filter(each -> each.description().title().equals(now.title()))
                .findFirst();
    }

    /** Many APIs keep their description in a file of the same name. */
    private static boolean isSame(Description before, Description now) {
        if (before.title().equals(now.title())) {
            return true;
        }
        Set<String> keys =
                before.operations().stream().map(Operation::key).collect(Collectors.toSet());
        long both = now.operations().stream().filter(each -> keys.contains(each.key())).count();
        return both > 0 && both * 2 >= Math.min(keys.size(), now.operations().size());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().matches("(?i).*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw store(failure);
        }
    }

    /** One that cannot be read says nothing of others. */
    private static Optional<Kept> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > Source.LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return Optional.of(new Kept(name, text, Description.read(bytes, name)));
        } catch (ProblemException broken) {
            return Optional.empty();
        } catch (IOException failure) {
            throw store(failure);
        }
    }

    private static ProblemException store(IOException failure) {
        return Problem.of(
                        ProblemCode.REQUEST_STORE,
                        failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .exception(failure);
    }
}
