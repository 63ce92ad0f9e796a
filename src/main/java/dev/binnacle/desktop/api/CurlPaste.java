package dev.binnacle.desktop.api;

import dev.binnacle.api.curl.CurlImport;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.desktop.shell.Workbench;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Makes a curl command that is pasted where a URL stands the request. */
final class CurlPaste {
    private final Workbench workbench;
    private final RequestModel model;

    CurlPaste(Workbench workbench, RequestModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    /** The field itself would take the command's line ends out. */
    void watch(TextField url) {
        url.setTextFormatter(new TextFormatter<>(this::taken));
    }

    private TextFormatter.Change taken(TextFormatter.Change change) {
        String text = change.getText();
        if (!CurlImport.looksLike(text)) {
            return change;
        }
        workbench
                .jobs()
                .start("Reading a curl command", progress -> CurlImport.of(text))
                .whenDone(this::take)
                .whenFailed(workbench::report);
        // the field stays as it is
        change.setText("");
        change.setRange(change.getControlAnchor(), change.getControlAnchor());
        change.setCaretPosition(change.getControlCaretPosition());
        change.setAnchor(change.getControlAnchor());
        return change;
    }

    private void take(CurlImport read) {
        if (model.countProperty().get() < 2) {
            model.write(read.hurl());
        } else if (HurlReading.of(read.hurl()) instanceof HurlFile file) {
            model.edit(part -> file.entries().getFirst().request());
        }
        workbench.announce(
                read.leftOut().isEmpty()
                        ? "Took over the curl command"
                        : "Took over the curl command without "
                                + String.join(", ", read.leftOut()));
    }
}
