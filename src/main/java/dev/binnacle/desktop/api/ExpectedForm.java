package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.ResponseEdit;

import javafx.scene.control.TextField;

import java.util.List;
import java.util.function.UnaryOperator;

/** What is expected of an answer and captured from it, as it is typed. */
final class ExpectedForm {
    private final RequestModel model;
    private final PairsEditor captures;
    private final PairsEditor asserts;
    private final TextField status;
    private boolean showing;

    ExpectedForm(RequestModel model, PairsEditor captures, PairsEditor asserts, TextField status) {
        this.model = model;
        this.captures = captures;
        this.asserts = asserts;
        this.status = status;
        captures.onEdit(pairs -> edit(entry -> ResponseEdit.captures(entry, pairs)));
        asserts.onEdit(pairs -> edit(entry -> ResponseEdit.asserts(entry, lines(pairs))));
        status.textProperty().addListener(change -> editStatus());
    }

    private static List<String> lines(List<NameValue> pairs) {
        return pairs.stream().map(NameValue::value).toList();
    }

    private void edit(UnaryOperator<Entry> change) {
        if (!showing) {
            model.editEntry(change);
        }
    }

    private void editStatus() {
        String wanted = status.getText().strip();
        if (wanted.isEmpty() || wanted.equals("*") || wanted.matches("\\d+")) {
            edit(entry -> ResponseEdit.status(entry, wanted));
        }
    }

    void show(Entry entry) {
        boolean before = showing;
        showing = true;
        captures.show(ResponseEdit.captures(entry));
        asserts.show(
                ResponseEdit.asserts(entry).stream().map(line -> new NameValue("", line)).toList());
        String now = ResponseEdit.status(entry);
        if (!status.getText().strip().equals(now)) {
            status.setText(now);
        }
        showing = before;
    }
}
