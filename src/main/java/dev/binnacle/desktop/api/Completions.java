package dev.binnacle.desktop.api;

import dev.binnacle.api.Header;
import dev.binnacle.api.body.BodyView;
import dev.binnacle.api.complete.Completer;
import dev.binnacle.api.complete.Operations;
import dev.binnacle.api.complete.Surroundings;
import dev.binnacle.api.hurl.ResponseEdit;
import dev.binnacle.base.Latest;
import dev.binnacle.desktop.shell.Workbench;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known for completing a request: variables, the API's operations, the last answer. */
final class Completions {
    private static final int LARGEST_ANSWER = 2 << 20;
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final RequestModel model;
    private final Latest<Optional<JsonNode>> reading;
    private List<Operations.Offered> operations = List.of();
    private List<String> headers = List.of();
    private @Nullable JsonNode answer;

    Completions(Workbench workbench, ApiServices services, ApiModel shared, RequestModel model) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.model = model;
        reading = new Latest<>(workbench.jobs());
    }

    /** Asks for the operations of the API. */
    void begin() {
        workbench
                .jobs()
                .start("Reading what the API offers", progress -> services.operations().list())
                .whenDone(found -> operations = found);
    }

    /** Notes an answer: paths into it are completed by what it has. */
    void answered(Answer got) {
        headers = got.headers().stream().map(Header::name).distinct().toList();
        answer = null;
        BodyView body = got.body();
        if (body.kind() == BodyView.Kind.JSON && body.whole() && body.length() <= LARGEST_ANSWER) {
            reading.start(
                    "Reading the names in an answer",
                    progress -> parsed(body.raw()),
                    found -> answer = found.orElse(null),
                    problem -> {});
        }
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(JsonMapper.shared().readTree(json));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** For the text of the whole file. */
    Completer text() {
        return new Completer(known(List.of()));
    }

    /** For the form of the chosen request: what entries above it capture is known as well. */
    Completer form() {
        var above = new ArrayList<Surroundings.Known>();
        model.file().entries().stream()
                .limit(model.entryProperty().get())
                .flatMap(each -> ResponseEdit.captures(each).stream())
                .forEach(each -> above.add(new Surroundings.Known(each.name(), "captured above")));
        return new Completer(known(above));
    }

    private Surroundings known(List<Surroundings.Known> above) {
        var variables = new ArrayList<>(above);
        for (Variable each : shared.values(model.partProperty().get())) {
            if (above.stream().noneMatch(known -> known.name().equals(each.name()))) {
                variables.add(new Surroundings.Known(each.name(), each.source()));
            }
        }
        return new Surroundings(variables, headers, operations, answer);
    }
}
