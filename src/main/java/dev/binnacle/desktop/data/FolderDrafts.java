package dev.binnacle.desktop.data;

import dev.binnacle.workspace.folder.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts and saved queries as plain files in two folders. */
public final class FolderDrafts implements Drafts {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int START = 80;

    private final Path drafts;
    private final Path queries;

    /**
     * @param drafts the console's own folder, made when first needed
     * @param queries the workspace's {@code queries}
     */
    public FolderDrafts(Path drafts, Path queries) {
        this.drafts = drafts;
        this.queries = queries;
    }

    private Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a draft's id: " + id);
        }
        return drafts.resolve(id + ".sql");
    }

    @Override
    public void keep(String id, String text) throws IOException {
        if (text.isBlank()) {
            Files.deleteIfExists(file(id));
            return;
        }
        Files.createDirectories(drafts);
        AtomicFile.write(file(id), text);
    }

    @Override
    public Optional<String> load(String id) throws IOException {
        Path file = file(id);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    @Override
    public List<Draft> drafts() throws IOException {
        var found = new ArrayList<Draft>();
        for (Path file : sql(drafts)) {
            String name = String.valueOf(file.getFileName());
            Instant at = Files.getLastModifiedTime(file).toInstant();
            found.add(new Draft(name.substring(0, name.length() - 4), start(file), at));
        }
        found.sort(Comparator.comparing(Draft::at).reversed());
        return found;
    }

    private static String start(Path file) throws IOException {
        String text = Files.readString(file).strip().replaceAll("\\s+", " ");
        return text.length() > START ? text.substring(0, START) + "…" : text;
    }

    @Override
    public Path queries() {
        return queries;
    }

    @Override
    public List<Path> list() throws IOException {
        return sql(queries);
    }

    private static List<Path> sql(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    @Override
    public String read(Path query) throws IOException {
        return Files.readString(query);
    }

    @Override
    public void write(Path query, String text) throws IOException {
        Path folder = query.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        AtomicFile.write(query, text);
    }
}
