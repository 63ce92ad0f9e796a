package dev.binnacle.api.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Environments kept as {@code .properties} files in one folder. */
public final class EnvironmentFolder {
    private static final String ENDING = ".properties";
    private static final long LARGEST = 1L << 20;
    private final Path root;

    /**
     * @param root need not exist: there are no environments then
     */
    public EnvironmentFolder(Path root) {
        this.root = root;
    }

    /** All environments, by name. */
    public List<Environment> list() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            var found = new ArrayList<Environment>();
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(file) <= LARGEST) {
                    String text = RequestFolder.decode(Files.readAllBytes(file), name);
                    found.add(
                            Environment.parse(
                                    name.substring(0, name.length() - ENDING.length()), text));
                }
            }
            return found;
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }
}
