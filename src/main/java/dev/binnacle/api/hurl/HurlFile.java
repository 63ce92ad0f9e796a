package dev.binnacle.api.hurl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@code .hurl} file as a tree whose parts, printed in order, are the file again, byte for byte.
 *
 * @param trailing blank lines and comments after the last entry
 */
public record HurlFile(List<Entry> entries, String trailing) implements HurlReading {
    public HurlFile {
        entries = List.copyOf(entries);
    }

    /** The file as it is written. */
    public String text() {
        return entries.stream().map(Entry::text).collect(Collectors.joining()) + trailing;
    }

    /** The same file with another entry at that place; all other text stays. */
    public HurlFile with(int index, Entry entry) {
        var changed = new ArrayList<>(entries);
        changed.set(index, entry);
        return new HurlFile(changed, trailing);
    }

    /** The same file with an entry more. */
    public HurlFile inserted(int index, Entry entry) {
        var changed = new ArrayList<>(entries);
        if (index > 0) {
            changed.set(index - 1, ResponseEdit.ended(changed.get(index - 1)));
        }
        changed.add(index, index < entries.size() ? ResponseEdit.ended(entry) : entry);
        return new HurlFile(changed, trailing);
    }

    /** The same file without an entry and the comments above it. */
    public HurlFile without(int index) {
        var changed = new ArrayList<>(entries);
        changed.remove(index);
        return new HurlFile(changed, trailing);
    }
}
