package dev.binnacle.api.openapi;

import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a newer description means for requests that came from an older one, operation by operation:
 * the line {@code # @operation} says which is which. These are proposals; no file is changed.
 *
 * @param added files for operations that no request calls
 * @param removed requests whose operation is described no more
 * @param changed requests whose operation is described otherwise than they call it
 */
public record OpenApiSync(List<ImportedFile> added, List<Removed> removed, List<Changed> changed) {
    public OpenApiSync {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** A request that calls what there is no more. */
    public record Removed(String path, String operation) {}

    /**
     * A request that lacks something, or says what is described no more.
     *
     * @param differences in words
     * @param proposal the request as the description has it now
     */
    public record Changed(
            String path, String operation, List<String> differences, String proposal) {
        public Changed {
            differences = List.copyOf(differences);
        }
    }

    /**
     * @param files the requests there are: texts by path
     * @param before what was imported the last time, so that what a person added is told from what
     *     the description dropped; an empty one if it is not known
     * @param now what the description comes to
     */
    public static OpenApiSync of(Map<String, String> files, Imported before, Imported now) {
        Map<String, ImportedFile> described = byOperation(now);
        Map<String, ImportedFile> known = byOperation(before);
        Set<String> called = new HashSet<>();
        List<Removed> removed = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        files.forEach((path, text) -> {
            for (RequestShape mine : shapes(text)) {
                ImportedFile fresh = described.get(mine.operation());
                called.add(mine.operation());
                if (fresh == null) {
                    removed.add(new Removed(path, mine.operation()));
                    continue;
                }
                List<String> differences = differences(mine, known.get(mine.operation()), fresh);
                if (!differences.isEmpty()) {
                    changed.add(new Changed(path, mine.operation(), differences, fresh.hurl()));
                }
            }
        });
        return new OpenApiSync(added(files.keySet(), described, called), removed, changed);
    }

    private static Map<String, ImportedFile> byOperation(Imported imported) {
        Map<String, ImportedFile> found = new LinkedHashMap<>();
        for (ImportedFile file : imported.files()) {
            shapes(file.hurl()).forEach(shape -> found.put(shape.operation(), file));
        }
        return found;
    }

    private static List<RequestShape> shapes(String text) {
        List<RequestShape> shapes = new ArrayList<>();
        if (HurlReading.of(text) instanceof HurlFile file) {
            List<Entry> entries = file.entries();
            for (int i = 0; i < entries.size(); i++) {
                String trailing = i == entries.size() - 1 ? file.trailing() : "";
                RequestShape.of(entries.get(i), trailing).ifPresent(shapes::add);
            }
        }
        return shapes;
    }

    private static List<String> differences(
            RequestShape mine, @Nullable ImportedFile old, ImportedFile fresh) {
        Set<String> now = shapes(fresh.hurl()).getFirst().parts();
        Set<String> then = old == null ? Set.of() : shapes(old.hurl()).getFirst().parts();
        List<String> told = new ArrayList<>();
        for (String part : now) {
            if (!mine.parts().contains(part) && !then.contains(part)) {
                told.add(part + " is new in the description");
            }
        }
        for (String part : then) {
            if (mine.parts().contains(part) && !now.contains(part)) {
                told.add(part + " is described no more");
            }
        }
        return told;
    }

    private static List<ImportedFile> added(
            Set<String> paths, Map<String, ImportedFile> described, Set<String> called) {
        Set<String> taken = new HashSet<>();
        paths.forEach(each -> taken.add(each.toLowerCase(Locale.ROOT)));
        List<ImportedFile> added = new ArrayList<>();
        described.forEach((operation, file) -> {
            if (!called.contains(operation)) {
                String stem = file.path().replaceFirst("\\.hurl$", "");
                String path = file.path();
                for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
                    path = stem + "-" + i + ".hurl";
                }
                added.add(new ImportedFile(path, file.hurl()));
            }
        });
        return added;
    }
}
