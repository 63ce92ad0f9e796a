package dev.binnacle.api.transfer.format;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.bruno.BrunoImport;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.http.HttpEnvironments;
import dev.binnacle.api.transfer.opencollection.CollectionTree;
import dev.binnacle.api.transfer.opencollection.OpenCollectionImport;
import dev.binnacle.api.transfer.source.Source;
import dev.binnacle.base.ProblemException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A folder or a zip: collections of Bruno and OpenCollection whole, other files one by one. */
final class FolderImport {
    private static final Set<String> ENDINGS =
            Set.of(
                    "bru", "yml", "yaml", "json", "http", "rest", "har", "curl", "sh", "txt",
                    "hurl");

    private final Gathering gathering = new Gathering();
    private final Map<String, byte[]> files;

    private FolderImport(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Whether a file of that name may be one to import; others are not even read. */
    static boolean isTaken(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Such a one inside of another is told and not opened. */
    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    static Imported of(String name, Map<String, byte[]> files) {
        var reading = new FolderImport(files);
        Set<String> roots = reading.roots();
        for (String root : roots) {
            String title = root.isEmpty() ? name : root.substring(root.lastIndexOf('/') + 1);
            reading.collection(root, title, roots);
        }
        files.keySet().stream()
                .filter(FolderImport::isZip)
                .forEach(zip ->
                        reading.gathering.leftOut(
                                zip, "a zip within is not opened; import it by itself"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (roots.stream().noneMatch(root -> inside(file.getKey(), root))) {
                reading.single(file.getKey(), file.getValue(), name);
            }
        }
        return reading.gathering.done();
    }

    private static boolean inside(String path, String root) {
        return root.isEmpty() || path.startsWith(root + "/");
    }

    /**
     * Folders in which a collection begins: by their first file, or the top when it holds Bruno's.
     */
    private Set<String> roots() {
        Set<String> roots = new TreeSet<>();
        boolean bru = false;
        for (String path : files.keySet()) {
            String file = path.substring(path.lastIndexOf('/') + 1);
            bru |= file.endsWith(".bru");
            if (file.equals("bruno.json")
                    || file.equals("collection.bru")
                    || file.matches("opencollection\\.ya?ml")
                    || file.matches("collection\\.ya?ml") && isCollection(path)) {
                roots.add(path.substring(0, Math.max(0, path.length() - file.length() - 1)));
            }
        }
        if (roots.isEmpty() && bru) {
            roots.add("");
        }
        return roots;
    }

    /** Other things are called so too. */
    private boolean isCollection(String path) {
        byte[] bytes = files.getOrDefault(path, new byte[0]);
        return new String(bytes, StandardCharsets.UTF_8).contains("opencollection:");
    }

    private void collection(String root, String title, Set<String> roots) {
        var tree = new CollectionTree(title);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            boolean deeper =
                    roots.stream()
                            .anyMatch(other ->
                                    other.length() > root.length()
                                            && inside(other, root)
                                            && inside(path, other));
            if (inside(path, root) && !deeper) {
                String within = root.isEmpty() ? path : path.substring(root.length() + 1);
                try {
                    place(tree, within, file.getValue());
                } catch (ProblemException broken) {
                    gathering.leftOut(
                            path, broken.problem().sentence() + " " + broken.problem().detail());
                }
            }
        }
        gathering.add(OpenCollectionImport.of(tree.joined(), title), List.of());
    }

    /** Puts a file where its path says. */
    private void place(CollectionTree tree, String path, byte[] bytes) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String file = path.substring(slash + 1);
        boolean bru = file.endsWith(".bru");
        if (file.equals("bruno.json")) {
            tree.named(Source.of(path, bytes).tree());
        } else if (bru || file.matches(".*\\.ya?ml")) {
            Source source = Source.of(path, bytes);
            switch (file.replaceFirst("\\.(bru|ya?ml)$", "")) {
                case "collection", "opencollection" ->
                        tree.collection(bru ? BrunoImport.folder(source) : source.tree());
                case "folder" ->
                        tree.folder(folder, bru ? BrunoImport.folder(source) : source.tree());
                default -> {
                    if (folder.equals("environments")) {
                        tree.environment(bru ? BrunoImport.environment(source) : source.tree());
                    } else {
                        tree.item(folder, bru ? BrunoImport.request(source) : source.tree());
                    }
                }
            }
        }
    }

    /** The environments of a file and its private twin beside it. */
    private static Imported both(String path, byte[] bytes, byte[] secret) {
        Source twin = Source.of(path.replaceFirst("\\.env\\.json$", ".private.env.json"), secret);
        return HttpEnvironments.of(List.of(Source.of(path, bytes), twin));
    }

    private void single(String path, byte[] bytes, String name) {
        if (!isTaken(path)) {
            return;
        }
        try {
            String open = path.replaceFirst("\\.private\\.env\\.json$", ".env.json");
            byte[] secret =
                    path.endsWith(".env.json")
                            ? files.get(path.replaceFirst("\\.env\\.json$", ".private.env.json"))
                            : null;
            if (!open.equals(path) && files.containsKey(open)) {
                return;
            }
            Imported read = secret == null ? Importers.of(path, bytes) : both(path, bytes, secret);
            List<String> folders = new ArrayList<>();
            folders.add(name);
            int slash = path.lastIndexOf('/');
            if (slash > 0) {
                folders.addAll(List.of(path.substring(0, slash).split("/")));
            }
            gathering.add(read, folders);
        } catch (ProblemException unread) {
            gathering.leftOut(path, unread.problem().sentence());
        }
    }
}
