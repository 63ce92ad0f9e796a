package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.SavedText;
import dev.binnacle.api.hurl.BrokenHurl;
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
        if (entry.get() >= file.entries().size() || !formUsable.get()) {
            return;
        }
        var old = file.entries().get(entry.get());
        RequestPart changed = change.apply(old.request());
        if (changed.equals(old.request())) {
            return;
        }
        file = file.with(entry.get(), old.with(changed));
        text.set(file.text());
        broken.set(
                HurlReading.of(file.text()) instanceof BrokenHurl unreadable ? unreadable : null);
        refresh();
        countUnsaved();
    }

    private void refresh() {
        int entries = file.entries().size();
        count.set(entries);
        if (entry.get() >= entries && entries > 0) {
            entry.set(entries - 1);
            return;
        }
        part.set(entries == 0 ? null : file.entries().get(entry.get()).request());
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
        return file.entries().stream()
                .map(each -> each.request().method() + " " + each.request().url())
                .toList();
    }
}
