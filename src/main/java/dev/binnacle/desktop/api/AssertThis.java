package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.api.body.JsonPlace;
import dev.binnacle.api.check.AssertLine;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.ResponseEdit;
import dev.binnacle.api.hurl.ResponsePart;
import dev.binnacle.api.hurl.Section;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.desktop.shell.Workbench;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/** Makes what an answer has, at a place, a line of what is expected of it, or a capture. */
final class AssertThis {
    private final Workbench workbench;
    private final RequestModel model;
    private final RequestFormController form;
    private final AssertBar bar;
    private int asked;

    AssertThis(Workbench workbench, RequestModel model, RequestFormController form, AssertBar bar) {
        this.workbench = workbench;
        this.model = model;
        this.form = form;
        this.bar = bar;
    }

    /** Notes that the request that is chosen now is sent: its answer speaks of it. */
    void sent() {
        asked = model.entryProperty().get();
    }

    void equal(JsonPlace place, int status) {
        if (isTold(place)) {
            assertion(AssertLine.equal(place), status);
        }
    }

    void exists(JsonPlace place, int status) {
        if (isTold(place)) {
            assertion(AssertLine.exists(place), status);
        }
    }

    void capture(JsonPlace place, int status) {
        if (!isTold(place)) {
            return;
        }
        String name = free(place.name());
        String query = AssertLine.query(place);
        add(
                SectionKind.CAPTURES,
                "Added a capture: " + name + ": " + query,
                entry -> ResponseEdit.capture(entry, name, query, status));
    }

    void header(Header header, List<Header> all, int status) {
        long times = all.stream().filter(each -> each.is(header.name())).count();
        assertion(AssertLine.header(header.name(), header.value(), (int) times), status);
    }

    /**
     * @param cookie its name, then its value and conditions
     */
    void cookie(Header cookie, int status) {
        String value = cookie.value().split(";", 2)[0].strip();
        assertion(AssertLine.cookie(cookie.name(), value), status);
    }

    void status(int status) {
        add(
                SectionKind.ASSERTS,
                "The expected status is " + status,
                entry -> ResponseEdit.status(entry, String.valueOf(status)));
    }

    private void assertion(String line, int status) {
        add(
                SectionKind.ASSERTS,
                "Added an assert: " + line,
                entry -> ResponseEdit.assertion(entry, line, status));
    }

    private boolean isTold(JsonPlace place) {
        if (place.hidden()) {
            workbench.announce(
                    "The name stands twice in its object; a path finds the last one only");
        }
        return !place.hidden();
    }

    /** A name that no capture of the file has yet. */
    private String free(String wanted) {
        String plain = wanted.replaceAll("[^A-Za-z0-9_-]", "_");
        String name = plain.matches("[A-Za-z].*") ? plain : "value";
        List<String> taken =
                model.file().entries().stream()
                        .flatMap(entry -> ResponseEdit.captures(entry).stream())
                        .map(NameValue::name)
                        .toList();
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private void add(SectionKind section, String said, UnaryOperator<Entry> change) {
        if (!model.formUsableProperty().get()) {
            workbench.announce("The text is broken: mend it first, then asserts can be added");
            return;
        }
        if (asked < model.countProperty().get()) {
            model.entryProperty().set(asked);
        }
        String before = model.textProperty().get();
        model.editEntry(change);
        if (model.textProperty().get().equals(before)) {
            workbench.announce("The request expects this already");
            return;
        }
        bar.added(said, before);
        reveal(section);
    }

    private void reveal(SectionKind kind) {
        HurlFile file = model.file();
        ResponsePart response = file.entries().get(model.entryProperty().get()).response();
        if (response == null) {
            return;
        }
        var layout = new Layout(file);
        Pair line = last(response, kind);
        int start = line == null ? layout.start(response) : layout.start(line);
        int end = file.text().indexOf('\n', start);
        form.showExpectation(kind, start, end < 0 ? file.text().length() : end);
    }

    private static @Nullable Pair last(ResponsePart response, SectionKind kind) {
        return response.sections().stream()
                .filter(section -> section.kind() == kind && !section.pairs().isEmpty())
                .map(Section::pairs)
                .map(List::getLast)
                .findFirst()
                .orElse(null);
    }
}
