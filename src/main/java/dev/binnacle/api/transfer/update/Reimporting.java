package dev.binnacle.api.transfer.update;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.openapi.change.DescriptionChange;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds an import against the requests, environments and descriptions that there are. */
public final class Reimporting {
    private final RequestFolder requests;
    private final EnvironmentFolder environments;
    private final KeptDescriptions kept;

    /**
     * @param apis the folder of descriptions; need not be there
     */
    public Reimporting(RequestFolder requests, EnvironmentFolder environments, Path apis) {
        this.requests = requests;
        this.environments = environments;
        kept = new KeptDescriptions(apis);
    }

    /** Reads the workspace, writes nothing; an import without a description stays as it is. */
    public Reimport of(Imported imported) {
        List<Imported.Described> descriptions = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        Set<String> broken = new TreeSet<>();
        Set<String> old = new HashSet<>();
        boolean known = false;
        Map<String, String> files = Map.of();
        for (Imported.Described each : imported.descriptions()) {
            Description now = Description.read(each.text(), each.name());
            Optional<KeptDescriptions.Kept> before = kept.of(each.name(), now);
            if (before.isEmpty()) {
                descriptions.add(each);
                continue;
            }
            files = known ? files : texts();
            known = true;
            DescriptionChange change = DescriptionChange.of(before.get().description(), now, files);
            change.operations().forEach(operation -> changes.addAll(operation.words()));
            broken.addAll(change.broken());
            now.operations().stream().map(Operation::key).forEach(old::add);
            change.fresh().forEach(old::remove);
            if (!before.get().text().equals(each.text())) {
                descriptions.add(
                        new Imported.Described(each.name(), each.text(), before.get().file()));
            }
        }
        if (!known) {
            return new Reimport(imported, false, "", List.of(), List.of());
        }
        return new Reimport(
                rest(imported, descriptions, old),
                true,
                home(imported, files),
                changes,
                List.copyOf(broken));
    }

    /** All requests that can be read, by path. */
    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        add(requests.list(), texts);
        return texts;
    }

    private void add(CollectionNode node, Map<String, String> texts) {
        switch (node) {
            case CollectionNode.Folder folder ->
                    folder.children().forEach(each -> add(each, texts));
            case CollectionNode.RequestFile file -> {
                if (file.problem() == null) {
                    texts.put(file.path(), requests.read(file.path()).text());
                }
            }
        }
    }

    private Imported rest(
            Imported imported, List<Imported.Described> descriptions, Set<String> old) {
        List<ImportedFile> files =
                imported.files().stream()
                        .filter(each -> !old.contains(operation(each.hurl())))
                        .toList();
        List<String> leftOut = new ArrayList<>();
        List<Environment> others = new ArrayList<>();
        Map<String, Environment> there = new HashMap<>();
        environments.list().forEach(each -> there.put(each.name(), each));
        for (Environment each : imported.environments()) {
            Environment same = there.get(each.name());
            if (same == null) {
                others.add(each);
                continue;
            }
            each.values().keySet().stream()
                    .filter(name -> !same.values().containsKey(name))
                    .forEach(name ->
                            leftOut.add(
                                    each.name()
                                            + ": the environment stays as it is; give it the"
                                            + " variable "
                                            + name));
        }
        imported.leftOut().stream()
                .filter(line -> old.stream().noneMatch(key -> line.startsWith(key + ":")))
                .forEach(leftOut::add);
        return new Imported(files, others, descriptions, leftOut);
    }

    private static String operation(String hurl) {
        return HurlReading.of(hurl) instanceof HurlFile file && !file.entries().isEmpty()
                ? Annotations.of(file.entries().getFirst().request()).operation()
                : "";
    }

    /** Where most of the operations lie that were imported before. */
    private static String home(Imported imported, Map<String, String> files) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> paths = new HashSet<>();
        imported.files().forEach(each -> paths.add(each.path()));
        for (String path : files.keySet()) {
            int slash = -1;
            do {
                if (paths.contains(path.substring(slash + 1))) {
                    counts.merge(path.substring(0, Math.max(0, slash)), 1, Integer::sum);
                }
                slash = path.indexOf('/', slash + 1);
            } while (slash >= 0);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
