package dev.binnacle.desktop.data;

import dev.binnacle.desktop.control.SqlArea;
import dev.binnacle.desktop.shell.Workbench;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The file of a SQL tab, if it has one. */
final class SqlFiles {
    private final Workbench workbench;
    private final Drafts drafts;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private String stored = "";

    SqlFiles(Workbench workbench, Drafts drafts) {
        this.workbench = workbench;
        this.drafts = drafts;
    }

    ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    /** Whether the text differs from its file; text without a file is a draft, kept anyway. */
    boolean differs(String text) {
        return file.get() != null && !text.equals(stored);
    }

    void open(SqlArea editor) {
        workbench.questions().openFile("Open SQL", path -> read(path, editor));
    }

    void read(Path path, SqlArea editor) {
        workbench
                .jobs()
                .start("Reading " + path.getFileName(), progress -> drafts.read(path))
                .whenDone(text -> {
                    stored = text;
                    file.set(path);
                    editor.show(text);
                })
                .whenFailed(workbench::report);
    }

    void save(String text) {
        Path path = file.get();
        if (path != null) {
            write(path, text);
        } else {
            workbench
                    .questions()
                    .saveFile(
                            "Save the query",
                            drafts.queries().resolve("query.sql").toString(),
                            chosen -> write(chosen, text));
        }
    }

    private void write(Path path, String text) {
        workbench
                .jobs()
                .start(
                        "Writing " + path.getFileName(),
                        progress -> {
                            drafts.write(path, text);
                            return path;
                        })
                .whenDone(written -> {
                    stored = text;
                    file.set(null);
                    file.set(written);
                    workbench.announce("Saved " + written.getFileName());
                })
                .whenFailed(workbench::report);
    }
}
