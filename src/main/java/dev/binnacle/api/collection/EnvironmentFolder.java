package dev.binnacle.api.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /**
     * Keeps an environment under its name or the next free one.
     *
     * @return it under the name that it has now
     */
    public Environment create(Environment environment) {
        try {
            Files.createDirectories(root);
            for (int i = 1; ; i++) {
                String name = environment.name() + (i == 1 ? "" : " " + i);
                Path file = new RequestPath(root.toRealPath()).place(name + ENDING);
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.writeString(file, environment.text(), StandardOpenOption.CREATE_NEW);
                    return new Environment(name, environment.values());
                }
            }
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }

    /** Takes an environment away, unless it says something else by now. */
    public void remove(Environment environment) {
        try {
            Path file = new RequestPath(root.toRealPath()).place(environment.name() + ENDING);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(file).equals(environment.text())) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw RequestPath.store(failure);
        }
    }
}
