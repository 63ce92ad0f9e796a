package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.api.transfer.update.Reimport;
import dev.binnacle.desktop.control.Amounts;

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
 * @param reimport what the workspace has of it already
 */
record ImportLook(
        String source,
        Imported imported,
        CollectionNode.Folder tree,
        int requests,
        Reimport reimport) {

    static ImportLook of(String source, Reimport reimport) {
        Imported imported = reimport.imported();
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
        return new ImportLook(source, imported, root.node("", ""), requests, reimport);
    }

    /** Whether there is anything to write. */
    boolean isEmpty() {
        return imported.files().isEmpty()
                && imported.environments().isEmpty()
                && imported.descriptions().isEmpty();
    }

    /** How many answers were saved with the requests. */
    int examples() {
        return imported.files().stream().mapToInt(each -> each.answers().size()).sum();
    }

    /** What changed since it was imported before, then what does not come. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(reimport.changes());
        lines.addAll(imported.leftOut());
        return lines;
    }

    /** What the lines are. */
    String title() {
        int lost = imported.leftOut().size();
        String left =
                lost == 0
                        ? "Everything is carried over."
                        : "Not carried over: " + Amounts.count(lost, "thing");
        if (!reimport.known()) {
            return left;
        }
        String since =
                reimport.changes().isEmpty()
                        ? "The kept description says the same."
                        : "Since the kept description: "
                                + Amounts.count(reimport.changes().size(), "change")
                                + (reimport.broken().isEmpty()
                                        ? ", no request breaks."
                                        : ", requests break in "
                                                + Amounts.count(reimport.broken().size(), "file")
                                                + ".");
        return lost == 0 ? since : since + " " + left;
    }

    /** What writing it does. */
    String action() {
        int environments = imported.environments().size();
        return requests > 0
                ? "Import " + Amounts.count(requests, "request")
                : environments > 0 || imported.descriptions().isEmpty()
                        ? "Import " + Amounts.count(environments, "environment")
                        : "Keep the description";
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
