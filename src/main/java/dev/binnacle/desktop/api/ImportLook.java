package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would come, as a screen shows it.
 *
 * @param source what it was read from, as the user calls it
 * @param tree the files in their folders, in the order of the source
 * @param requests how many there are in all files
 */
record ImportLook(String source, Imported imported, CollectionNode.Folder tree, int requests) {

    static ImportLook of(String source, Imported imported) {
        var root = new Folder();
        int requests = 0;
        for (ImportedFile file : imported.files()) {
            CollectionNode.RequestFile node = node(file);
            requests += node.requests();
            Folder folder = root;
            String[] parts = file.path().split("/");
            for (int i = 0; i < parts.length - 1; i++) {
                folder = folder.folders.computeIfAbsent(parts[i], name -> new Folder());
            }
            folder.files.add(node);
        }
        return new ImportLook(source, imported, root.node("", ""), requests);
    }

    private static CollectionNode.RequestFile node(ImportedFile file) {
        String name =
                file.path()
                        .substring(file.path().lastIndexOf('/') + 1)
                        .replaceFirst("\\.hurl$", "");
        if (HurlReading.of(file.hurl()) instanceof HurlFile hurl && !hurl.entries().isEmpty()) {
            RequestPart first = hurl.entries().getFirst().request();
            return new CollectionNode.RequestFile(
                    file.path(), name, first.method(), first.url(), hurl.entries().size(), null);
        }
        return new CollectionNode.RequestFile(file.path(), name, "", "", 0, null);
    }

    private static final class Folder {
        private final Map<String, Folder> folders = new LinkedHashMap<>();
        private final List<CollectionNode> files = new ArrayList<>();

        private CollectionNode.Folder node(String path, String name) {
            List<CollectionNode> children = new ArrayList<>();
            folders.forEach((inner, folder) ->
                    children.add(folder.node(path.isEmpty() ? inner : path + "/" + inner, inner)));
            children.addAll(files);
            return new CollectionNode.Folder(path, name, children);
        }
    }
}
