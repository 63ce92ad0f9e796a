package dev.binnacle.server.action;

import dev.binnacle.server.query.Executor;
import dev.binnacle.server.query.Frame;
import dev.binnacle.server.query.SqlState;
import dev.binnacle.server.query.TypedValue;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Runs actions in a database, each in one transaction as its caller. */
public final class ActionRunner {
    private static final String EVERYBODY = "public";
    private final Executor executor;
    private final Services services = new Services();

    public ActionRunner(Executor executor) {
        this.executor = executor;
    }

    /** Whether a role may call an action. */
    public boolean may(String role, Action action) {
        return action.grants().contains(role)
                || action.grants().contains(EVERYBODY)
                || !action.grants().isEmpty() && executor.has(role, action.grants());
    }

    /**
     * @param claims of the caller's token
     * @param body arguments as a JSON object; empty = none
     * @throws dev.binnacle.server.request.ApiException where it is refused; nothing of it stays
     */
    public ActionAnswer run(Action action, Frame frame, JsonNode claims, String body) {
        if (!may(frame.role(), action)) {
            throw SqlState.refusal(
                            "42501",
                            "permission denied for function " + action.name(),
                            null,
                            null,
                            frame.anonymous())
                    .exception();
        }
        Map<String, TypedValue> arguments = Arguments.read(action, body);
        return executor.within(
                frame,
                statements -> new ActionRun(action, arguments, claims, services).run(statements));
    }
}
