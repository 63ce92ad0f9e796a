package dev.binnacle.server.rest;

import dev.binnacle.base.Problem;
import dev.binnacle.database.TableName;
import dev.binnacle.server.action.Action;
import dev.binnacle.server.action.ActionAnswer;
import dev.binnacle.server.action.ActionFolder;
import dev.binnacle.server.action.ActionRunner;
import dev.binnacle.server.action.Actions;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.query.Frame;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.ApiException;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.settings.ServerSettings;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests at {@code /rpc/NAME} where the name is an action's. */
final class ActionCalls {
    private static final List<String> APPLIED = List.of("tx", "handling", "timezone");
    private final Executor executor;
    private final ActionFolder folder;
    private final ActionRunner runner;
    private final Frames frames;
    private final String schema;

    ActionCalls(Executor executor, ServerSettings settings, Frames frames) {
        this.executor = executor;
        this.folder = ActionFolder.of(settings);
        this.runner = new ActionRunner(executor);
        this.frames = frames;
        this.schema = settings.schemas().getFirst();
    }

    /** With those of names that are taken, where the database can be asked. */
    List<Problem> problems() {
        Actions now = folder.now();
        try {
            return now.problems(
                    executor.exposed().routines().keySet().stream()
                            .filter(each -> each.schema().equals(schema))
                            .map(TableName::name)
                            .collect(Collectors.toSet()));
        } catch (ApiException away) {
            return now.problems();
        }
    }

    /** Null = there is none of that name; routines of the database come first. */
    @Nullable Action find(Exposed exposed, TableName name) {
        return name.schema().equals(schema) && !exposed.routines().containsKey(name)
                ? folder.now().byName().get(name.name())
                : null;
    }

    /** Those of a schema that a role may call. */
    List<Action> of(Exposed exposed, String schema, @Nullable String role) {
        return folder.now().byName().values().stream()
                .filter(each -> find(exposed, new TableName(schema, each.name())) != null)
                .filter(each -> role == null || runner.may(role, each))
                .sorted(Comparator.comparing(Action::name))
                .toList();
    }

    HttpAnswer answer(Exchange exchange, Action action, Timing timing) {
        Payload payload = exchange.payload();
        if (payload == null) {
            throw ApiError.of(
                            405,
                            "PGRST101",
                            "Cannot use the " + exchange.call().method() + " method on actions")
                    .exception();
        }
        exchange.preferences().check();
        Frame frame = frames.frame(exchange, false, null, Map.of());
        timing.done("plan");
        ActionAnswer answer = runner.run(action, frame, exchange.caller().claims(), payload.json());
        Answers out = new Answers(answer.status());
        out.header("Preference-Applied", exchange.preferences().applied(APPLIED));
        if (answer.json() != null) {
            out.body(
                    "application/json; charset=utf-8",
                    answer.json().getBytes(StandardCharsets.UTF_8));
        }
        return out.rows(answer.rows()).done();
    }
}
