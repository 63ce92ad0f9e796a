package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.SavedText;
import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestPart;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A request as it is edited: one text, seen as text and as a form. The text is the truth; a form's
 * change goes into it, and the text's change comes back to the form.
 */
final class RequestModel {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RequestPart> part =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Entry> chosen = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable BrokenHurl> broken =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper formUsable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper(0);
    private final IntegerProperty entry = new SimpleIntegerProperty(0);
    private final ObjectProperty<SavedText> saved =
            new SimpleObjectProperty<>(new SavedText("", "", ""));
    private HurlFile file = new HurlFile(List.of(), "");

    RequestModel() {
        entry.addListener(change -> refresh());
        saved.addListener(change -> countUnsaved());
    }

    /** Begins with what is on disk, and an unsaved text where one was kept. */
    void open(SavedText onDisk, String textNow) {
        saved.set(onDisk);
        write(textNow);
    }

    /** The whole text, as someone wrote it. */
    void write(String written) {
        text.set(written);
        switch (HurlReading.of(written)) {
            case HurlFile readable -> {
                file = readable;
                broken.set(null);
                formUsable.set(!readable.entries().isEmpty());
            }
            case BrokenHurl unreadable -> {
                broken.set(unreadable);
                formUsable.set(false);
            }
        }
        refresh();
        countUnsaved();
    }

    /** Changes the chosen request as a form does. Without effect where there is none. */
    void edit(UnaryOperator<RequestPart> change) {
        editEntry(old -> {
            RequestPart changed = change.apply(old.request());
            return changed.equals(old.request()) ? old : old.with(changed);
        });
    }

    /** Changes the chosen request and what is expected of its answer. */
    void editEntry(UnaryOperator<Entry> change) {
        if (entry.get() >= file.entries().size() || !formUsable.get()) {
            return;
        }
        Entry old = file.entries().get(entry.get());
        Entry changed = change.apply(old);
        if (changed.equals(old)) {
            return;
        }
        change(file.with(entry.get(), changed));
    }

    private void change(HurlFile changed) {
        file = changed;
        text.set(file.text());
        broken.set(
                HurlReading.of(file.text()) instanceof BrokenHurl unreadable ? unreadable : null);
        refresh();
        countUnsaved();
    }

    /** Puts a new request below the chosen one, and chooses it. */
    void add() {
        if (HurlReading.of(RequestFile.FRESH) instanceof HurlFile fresh) {
            insert(fresh.entries().getFirst());
        }
    }

    /** Puts the chosen request below itself, with what is expected of it. */
    void duplicate() {
        if (entry.get() < file.entries().size()) {
            insert(file.entries().get(entry.get()));
        }
    }

    private void insert(Entry added) {
        if (formUsable.get()) {
            int below = entry.get() + 1;
            change(file.inserted(below, added.apart()));
            entry.set(below);
        }
    }

    /** Takes the chosen request out; the last one of a file stays. */
    void remove() {
        if (formUsable.get() && file.entries().size() > 1) {
            change(file.without(entry.get()));
        }
    }

    private void refresh() {
        int entries = file.entries().size();
        count.set(entries);
        if (entry.get() >= entries && entries > 0) {
            entry.set(entries - 1);
            return;
        }
        Entry now = entries == 0 ? null : file.entries().get(entry.get());
        chosen.set(now);
        part.set(now == null ? null : now.request());
    }

    private void countUnsaved() {
        unsaved.set(text.get().equals(saved.get().text()) ? 0 : 1);
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The text as far as it was readable last. */
    HurlFile file() {
        return file;
    }

    /** The chosen request; null when the text has none. */
    ReadOnlyObjectProperty<@Nullable RequestPart> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** The chosen request with what is expected of it; null when the text has none. */
    ReadOnlyObjectProperty<@Nullable Entry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Where the text is not readable; null when it is. */
    ReadOnlyObjectProperty<@Nullable BrokenHurl> brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    /** Whether the form shows what the text says; a text without a request is edited as text. */
    ReadOnlyBooleanProperty formUsableProperty() {
        return formUsable.getReadOnlyProperty();
    }

    /** How many requests the text holds. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Which of them is chosen, from 0. */
    IntegerProperty entryProperty() {
        return entry;
    }

    /** 1 when the text differs from the file, else 0. */
    ReadOnlyIntegerProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** What the file holds as far as known. */
    ObjectProperty<SavedText> savedProperty() {
        return saved;
    }

    /** Method, address and name of each request, for a chooser. */
    List<String> titles() {
        return file.entries().stream().map(Entry::request).map(RequestModel::title).toList();
    }

    private static String title(RequestPart part) {
        String name = Annotations.of(part).name();
        return name.isEmpty() ? part.method() + " " + part.url() : name;
    }
}
