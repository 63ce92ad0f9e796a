package dev.binnacle.api.transfer.draft;

import dev.binnacle.api.transfer.ImportedFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was said of folders: it stands above the first request in them. */
final class FolderWords {
    private final Map<List<String>, String> words = new LinkedHashMap<>();
    private final List<List<String>> places = new ArrayList<>();

    /** Takes what is said of a folder, in its source's words. */
    void say(List<String> folder, String text) {
        if (!text.isBlank()) {
            words.put(List.copyOf(folder), text.strip());
        }
    }

    /** The next file is in that folder. */
    void file(List<String> folder) {
        places.add(List.copyOf(folder));
    }

    /** Puts it into the files, which are those told of; what stands nowhere is left. */
    void into(List<ImportedFile> files) {
        List.copyOf(words.entrySet())
                .reversed()
                .forEach(said -> {
                    if (isPut(said.getKey(), said.getValue(), files)) {
                        words.remove(said.getKey());
                    }
                });
    }

    private boolean isPut(List<String> folder, String text, List<ImportedFile> files) {
        for (int i = 0; i < files.size(); i++) {
            if (isWithin(places.get(i), folder)) {
                ImportedFile file = files.get(i);
                String hurl = comment(folder, text) + "\n" + file.hurl();
                files.set(i, new ImportedFile(file.path(), hurl, file.answers()));
                return true;
            }
        }
        return false;
    }

    /** What is said of folders in which no file is. */
    Map<List<String>, String> left() {
        return words;
    }

    private static boolean isWithin(List<String> place, List<String> folder) {
        return place.size() >= folder.size() && place.subList(0, folder.size()).equals(folder);
    }

    private static String comment(List<String> folder, String text) {
        return ("About " + String.join(" / ", folder) + ":\n" + foreign(text))
                .lines()
                .map(line -> ("# " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Words of others, which say nothing to us: see {@link dev.binnacle.api.hurl.Annotations}. */
    static String foreign(String text) {
        return text.replaceAll("(?m)^(\\s*)@", "$1\u00b7@");
    }
}
