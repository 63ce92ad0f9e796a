package dev.binnacle.desktop.api;

import dev.binnacle.api.CallRecord;
import dev.binnacle.api.Exchange;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.auth.Lent;
import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.check.Checker;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.api.live.EventStream;
import dev.binnacle.api.run.CookieChanges;
import dev.binnacle.api.transfer.code.CodeLanguage;
import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.desktop.shell.Workbench;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends a tab's request, one at a time, and keeps each call in the history. */
final class Sending {
    private static final javafx.util.Duration DRAWING = javafx.util.Duration.millis(150);
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final ApiReader reader;
    private final RequestModel model;
    private final RequestFile file;
    private final Latest<Sent> latest;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final EventsModel events;
    private @Nullable StoredBody body;
    private @Nullable Job<?> current;

    Sending(
            Workbench workbench,
            ApiServices services,
            ApiModel shared,
            ApiReader reader,
            RequestModel model,
            RequestFile file) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.reader = reader;
        this.model = model;
        this.file = file;
        latest = new Latest<>(workbench.jobs());
        events = new EventsModel(services.clock());
    }

    private record Sent(Exchange exchange, Answer answer, Checked checked) {}

    /** A request of a file, the watch over its answer, and the cookies that it is sent with. */
    private record Asked(
            HurlFile file, Entry entry, EventStream stream, EnvironmentCookies.Jar jar) {}

    EventsModel events() {
        return events;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Sends what the form says now. Exactly one of the two is called, or none when cancelled. */
    Job<?> send(RequestPart part, Consumer<Answer> done, Consumer<Problem> failed) {
        Supplier<Map<String, String>> variables = shared.variables();
        var asked =
                new Asked(
                        model.file(),
                        model.file().entries().get(model.entryProperty().get()),
                        events.begin(),
                        shared.cookies().jar());
        String path = file.path();
        String source = model.textProperty().get();
        running.set(true);
        Job<?> job =
                latest.start(
                        part.method() + " " + Redaction.url(part.url()),
                        progress -> call(asked, variables, path, source, progress),
                        sent -> {
                            ended();
                            keep(sent.exchange().response().body());
                            shared.captured(path, sent.checked().captures());
                            reader.keep(() ->
                                    CallRecord.answered(
                                            path, source, sent.exchange(), sent.answer().body()));
                            done.accept(sent.answer());
                            complete(sent, done);
                        },
                        problem -> {
                            ended();
                            failed.accept(problem);
                        });
        current = job;
        job.whenCancelled(() -> {
            shared.cookies().look();
            if (current == job) {
                running.set(false);
            }
        });
        return job;
    }

    private void ended() {
        running.set(false);
        events.ended();
        shared.cookies().look();
    }

    /** Of a long answer the first screens are drawn now; then comes all of it. */
    private void complete(Sent first, Consumer<Answer> done) {
        Supplier<Answer> whole = first.answer().whole();
        if (whole == null) {
            return;
        }
        Job<?> sent = current;
        var drawn = new PauseTransition(DRAWING);
        drawn.setOnFinished(event -> {
            if (current == sent) {
                latest.start(
                        "Laying out the answer",
                        progress -> new Sent(first.exchange(), whole.get(), first.checked()),
                        complete -> done.accept(complete.answer()),
                        workbench::report);
            }
        });
        drawn.play();
    }

    private Sent call(
            Asked asked,
            Supplier<Map<String, String>> values,
            String path,
            String source,
            Progress progress) {
        SecretNames names = SecretNames.of(values.get());
        var lent = new Lent(services.credentials().source(names, progress));
        Request request =
                lent.bound(
                        asked.stream()
                                .asking(
                                        resolver()
                                                .resolve(
                                                        asked.entry().request(),
                                                        texts(names, lent))));
        Instant at = services.clock().instant();
        CookieChanges.make(asked.entry().request(), asked.jar().cookies());
        try {
            Exchange exchange = asked.jar().sender().send(request, progress, asked.stream());
            if (progress.cancelled()) {
                exchange.response().body().close();
                throw new CancellationException("the call was cancelled");
            }
            Checked checked = check(asked, exchange, names, lent).covered(lent.hidden());
            Exchange shown = exchange.covered(lent.hidden());
            var held = Contracted.of(services.apis(), exchange);
            return new Sent(shown, Answer.of(shown, checked, held), checked);
        } catch (ProblemException failure) {
            if (!progress.cancelled()) {
                Duration took = Duration.between(at, services.clock().instant());
                Request shown = request.covered(lent.hidden());
                services.history()
                        .add(CallRecord.failed(path, source, shown, at, took, failure.problem()));
            }
            throw failure;
        }
    }

    private RequestResolver resolver() {
        return new RequestResolver(file.folder());
    }

    private Variables texts(SecretNames names, Lent lent) {
        return RunVariables.texts(names.plain(), services.clock()).lending(lent);
    }

    private Checked check(Asked asked, Exchange exchange, SecretNames names, Lent lent) {
        var checker = new Checker(new Layout(asked.file()), file.folder(), services.clock());
        var variables = new RunVariables(names.plain(), lent.values(), services.clock());
        asked.entry().request().variables().forEach(variables::give);
        return checker.check(asked.entry(), exchange, variables);
    }

    /** Gives the screen back at once; the call ends behind it. */
    void cancel() {
        latest.cancel();
        events.ended();
        current = null;
        running.set(false);
    }

    private void keep(@Nullable StoredBody fresh) {
        StoredBody old = body;
        body = fresh;
        if (old != null) {
            workbench
                    .jobs()
                    .start(
                            "Clearing an earlier answer",
                            progress -> {
                                old.close();
                                return old.length();
                            });
        }
    }

    /** Puts the request on the clipboard as a program or a command. */
    void copyAs(RequestPart part, CodeLanguage language) {
        Supplier<Map<String, String>> variables = shared.variables();
        workbench
                .jobs()
                .start(
                        "Writing the request as " + language.title(),
                        progress -> language.write(masked(part, variables.get(), progress)))
                .whenDone(command -> {
                    workbench.clips().put(command);
                    workbench.announce("Copied as " + language.title());
                })
                .whenFailed(workbench::report);
    }

    /** With a mark in place of each secret. */
    private Request masked(RequestPart part, Map<String, String> values, Progress progress) {
        SecretNames names = SecretNames.of(values);
        var lent = new Lent(services.credentials().source(names, progress).covered());
        return resolver().resolve(part, texts(names, lent));
    }

    /** Asks for the calls again: a failed one was kept while it ran. */
    void refreshHistory() {
        reader.readCalls();
    }

    void dispose() {
        cancel();
        events.dispose();
        keep(null);
    }
}
