package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of the texts of a definition, made all at once. */
final class TextEdits {
    private record Edit(int file, int start, int end, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int file, Span span, String text) {
        Edit edit = new Edit(file, span.start(), span.end(), text);
        if (!edits.contains(edit)) {
            edits.add(edit);
        }
    }

    void insert(int file, int at, String text) {
        edits.add(new Edit(file, at, at, text));
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The files with the changes; of two that overlap the one that begins first is made. */
    List<SourceFile> apply(List<SourceFile> files) {
        List<SourceFile> changed = new ArrayList<>(files);
        for (int file = 0; file < files.size(); file++) {
            int at = file;
            List<Edit> own =
                    edits.stream()
                            .filter(edit -> edit.file == at)
                            .sorted(
                                    Comparator.comparingInt(Edit::start)
                                            .thenComparing(edit -> -edit.end))
                            .toList();
            if (!own.isEmpty()) {
                SourceFile before = files.get(file);
                changed.set(file, new SourceFile(before.name(), text(before.text(), own)));
            }
        }
        return changed;
    }

    private static String text(String before, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Edit edit : edits) {
            if (edit.start >= from) {
                text.append(before, from, edit.start).append(edit.text);
                from = edit.end;
            }
        }
        return text.append(before.substring(from)).toString();
    }
}
