package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RoleLogin;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.util.Subscription;

import java.util.Comparator;
import java.util.List;

/** The variables that a request is sent with; values that look secret are covered. */
public final class VariablesController {
    private static final Comparator<Variable> ORDER =
            Comparator.comparing((Variable each) -> each.name().startsWith(RoleLogin.TOKEN))
                    .thenComparing(Variable::name, String.CASE_INSENSITIVE_ORDER);

    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final ApiReader reader;
    private final RequestModel request;
    private Subscription subscription = Subscription.EMPTY;
    @FXML private ListView<Variable> list;
    @FXML private SecretForm secret;

    VariablesController(
            Workbench workbench,
            ApiServices services,
            ApiModel shared,
            ApiReader reader,
            RequestModel request) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.reader = reader;
        this.request = request;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new VariableCell());
        list.setPlaceholder(new Label("No variables"));
        secret.when(this::host, this::keep);
        subscription =
                Subscription.combine(
                        shared.environmentProperty().subscribe(chosen -> show()),
                        shared.environments().subscribe(this::show),
                        shared.captures().subscribe(this::show),
                        request.partProperty().subscribe(part -> show()));
    }

    private List<Variable> variables() {
        return shared.values(request.partProperty().get());
    }

    private void show() {
        list.getItems().setAll(variables().stream().sorted(ORDER).toList());
    }

    /** Where the request goes now, as far as its URL says it. */
    private String host() {
        RequestPart part = request.partProperty().get();
        String url = part == null ? "" : part.url();
        for (Variable each : variables()) {
            url = url.replace("{{" + each.name() + "}}", each.hidden() ? "" : each.value());
        }
        return url.matches("https?://[^/?#@{}]+.*")
                ? url.replaceFirst("https?://", "").replaceFirst("[/?#].*", "")
                : "";
    }

    private void keep(Secret kept) {
        workbench
                .jobs()
                .start(
                        "Keeping the secret " + kept.name(),
                        progress -> {
                            services.credentials().secrets().keep(kept);
                            return kept.name();
                        })
                .whenDone(name -> {
                    secret.fold();
                    reader.readEnvironments();
                    workbench.announce("Kept: use it as {{" + name + "}}");
                })
                .whenFailed(workbench::report);
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
