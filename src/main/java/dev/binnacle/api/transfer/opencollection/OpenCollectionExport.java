package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.transfer.ImportedFile;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests as one OpenCollection file.
 *
 * @param yaml the file
 * @param leftOut what that format cannot say, each with where it stood
 */
public record OpenCollectionExport(String yaml, List<String> leftOut) {
    public OpenCollectionExport {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param name of the collection
     * @param files Hurl files by their paths; one with several requests gives an item for each
     */
    public static OpenCollectionExport of(String name, List<ImportedFile> files) {
        List<String> leftOut = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        Map<String, List<Object>> folders = new LinkedHashMap<>();
        folders.put("", items);
        for (ImportedFile file : files) {
            int slash = file.path().lastIndexOf('/');
            List<Object> folder = folder(slash < 0 ? "" : file.path().substring(0, slash), folders);
            String title = file.path().substring(slash + 1).replaceFirst("\\.hurl$", "");
            if (HurlReading.of(file.hurl()) instanceof HurlFile hurl) {
                int number = 0;
                for (Entry entry : hurl.entries()) {
                    String own = ++number == 1 ? title : title + " " + number;
                    folder.add(new OpenItem(entry, own, file.path(), leftOut).written());
                }
            } else {
                leftOut.add(file.path() + ": it is broken");
            }
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("opencollection", "1.0.0");
        root.put("info", Map.of("name", name));
        root.put("items", items);
        root.put("bundled", true);
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setSplitLines(false)
                        .build();
        return new OpenCollectionExport(new Dump(settings).dumpToString(root), leftOut);
    }

    private static List<Object> folder(String path, Map<String, List<Object>> folders) {
        List<Object> known = folders.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        List<Object> parent = folder(slash < 0 ? "" : path.substring(0, slash), folders);
        List<Object> items = new ArrayList<>();
        Map<String, Object> folder = new LinkedHashMap<>();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("name", path.substring(slash + 1));
        info.put("type", "folder");
        folder.put("info", info);
        folder.put("items", items);
        parent.add(folder);
        folders.put(path, items);
        return items;
    }
}
