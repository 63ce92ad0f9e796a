package dev.binnacle.api.transfer.format;

import dev.binnacle.api.transfer.source.Refusal;
import dev.binnacle.api.transfer.source.Source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of a folder, in memory. Links are not followed. */
final class FolderFiles extends SimpleFileVisitor<Path> {
    private static final Set<String> OTHERS = Set.of("node_modules", "target", "build");
    private final Path root;
    private final Map<String, byte[]> files = new TreeMap<>();
    private long total;

    private FolderFiles(Path root) {
        this.root = root;
    }

    static Map<String, byte[]> of(Path root) throws IOException {
        var reading = new FolderFiles(root);
        Files.walkFileTree(root, reading);
        return reading.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
        String name = String.valueOf(folder.getFileName());
        boolean skipped = name.startsWith(".") && name.length() > 1 || OTHERS.contains(name);
        return skipped && !folder.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
        if (facts.isRegularFile() && FolderImport.isZip(String.valueOf(file.getFileName()))) {
            files.put(root.relativize(file).toString().replace('\\', '/'), new byte[0]);
        } else if (facts.isRegularFile()
                && FolderImport.isTaken(String.valueOf(file.getFileName()))) {
            total += facts.size();
            if (total > Source.LARGEST || files.size() >= Archive.MOST_FILES) {
                throw Refusal.tooLarge(
                        String.valueOf(root.getFileName()),
                        "An import may have 64 MB in 20,000 files.");
            }
            files.put(
                    root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return FileVisitResult.CONTINUE;
    }
}
