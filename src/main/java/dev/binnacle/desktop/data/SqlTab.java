package dev.binnacle.desktop.data;

import dev.binnacle.desktop.control.SqlArea;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Command;
import dev.binnacle.desktop.shell.ContentTab;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.View;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** SQL in a tab. Its text is a draft, kept as it is typed, and may have a file. */
final class SqlTab implements ContentTab {
    private static final String FILE = "file";

    private final DataParts data;
    private final Target target;
    private final SqlRunner runner;
    private final SqlFiles files;
    private final SqlTabController controller;
    private final DraftKeeper keeper;
    private final Parent content;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();

    SqlTab(DataParts data, Backend backend, Target target, String name) {
        this.data = data;
        this.target = target;
        runner = new SqlRunner(data, backend);
        files = new SqlFiles(data.workbench(), data.drafts());
        controller = new SqlTabController(new SqlParts(data, backend, runner, files));
        content = data.workbench().views().load(View.SQL_TAB, controller);
        SqlArea editor = controller.editor();
        keeper =
                new DraftKeeper(
                        data.workbench().jobs(), data.drafts(), target.detail("id"), editor::text);
        files.fileProperty().subscribe(file -> retitle(file, name));
        fill(editor);
        editor.area()
                .plainTextChanges()
                .subscribe(change -> {
                    keeper.changed();
                    count();
                });
    }

    private void fill(SqlArea editor) {
        String asked = target.detail("text");
        if (!target.detail(FILE).isEmpty()) {
            files.read(Path.of(target.detail(FILE)), editor);
            return;
        }
        editor.show(asked);
        data.workbench()
                .jobs()
                .start("Looking for a draft", progress -> data.drafts().load(target.detail("id")))
                .whenDone(kept ->
                        kept.ifPresent(text -> {
                            if (editor.text().equals(asked)) {
                                editor.show(text);
                            }
                        }));
    }

    private void retitle(@Nullable Path file, String name) {
        title.set(file == null ? name : String.valueOf(file.getFileName()));
        count();
    }

    private void count() {
        unsaved.set(files.differs(controller.editor().text()) ? 1 : 0);
    }

    /** The text is not part of it: the draft brings that back. */
    @Override
    public Target target() {
        return target;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableIntegerValue unsaved() {
        return unsaved;
    }

    @Override
    public ObservableValue<String> transaction() {
        return runner.transactionProperty().map(TransactionWords::of);
    }

    @Override
    public boolean perform(Command command) {
        return switch (command) {
            case RUN -> {
                controller.run();
                yield true;
            }
            case SAVE -> {
                controller.saveFile();
                yield true;
            }
            case UNDO, REDO, FIND, REFRESH -> false;
        };
    }

    @Override
    public @Nullable String atRisk() {
        return runner.atRisk();
    }

    @Override
    public void takeKeys() {
        controller.editor().area().requestFocus();
    }

    @Override
    public void dispose() {
        keeper.keep();
        runner.dispose();
    }
}
