package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.load.LoadHosts;
import dev.binnacle.api.load.LoadPlan;
import dev.binnacle.api.load.LoadResult;
import dev.binnacle.api.load.LoadRunner;
import dev.binnacle.api.load.LoadSnapshot;
import dev.binnacle.api.load.Threshold;
import dev.binnacle.base.Job;
import dev.binnacle.base.Latest;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.shell.Target;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The form of a load test, its run, and what came of it. */
public final class LoadController {
    private static final String USERS = "users";
    private static final String RATE = "a second";

    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final Target target;
    private final LoadModel model = new LoadModel();
    private final Latest<Outcome> latest;
    private Subscription subscriptions = Subscription.EMPTY;
    @FXML private TextField number;
    @FXML private ComboBox<String> demand;
    @FXML private TextField length;
    @FXML private TextField rampUp;
    @FXML private TextField thresholds;
    @FXML private ComboBox<Environment> environment;
    @FXML private Button run;
    @FXML private StatePane pane;
    @FXML private HBox headline;
    @FXML private LoadChart chart;
    @FXML private LoadNumbers numbers;
    @FXML private LoadOutcome outcome;
    @FXML private Label what;
    @FXML private Label words;

    LoadController(Workbench workbench, ApiServices services, ApiModel shared, Target target) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.target = target;
        latest = new Latest<>(workbench.jobs());
    }

    private record Outcome(LoadResult result, List<Threshold.Verdict> verdicts) {}

    @FXML
    private void initialize() {
        number.setText("10");
        demand.getItems().setAll(USERS, RATE);
        demand.getSelectionModel().selectFirst();
        length.setText("10s");
        rampUp.setText("0s");
        environment.setItems(shared.environments());
        environment.setConverter(new EnvironmentNames(shared));
        environment.valueProperty().bindBidirectional(shared.environmentProperty());
        what.setText(firstLine(target.detail("text")));
        for (TextField field : List.of(number, length, rampUp, thresholds)) {
            field.setOnAction(event -> run());
        }
        chart.watch(model.seconds());
        subscriptions = model.stateProperty().subscribe(this::show);
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> line.matches("[A-Z]+ .*")).findFirst().orElse("");
    }

    private void show(LoadModel.State state) {
        run.setText(state instanceof LoadModel.Running ? "Cancel" : "Run load");
        run.getStyleClass().removeAll("accent", "danger");
        run.getStyleClass().add(state instanceof LoadModel.Running ? "danger" : "accent");
        words.setText("");
        switch (state) {
            case LoadModel.Empty empty ->
                    pane.empty(
                            "Sends this text's requests many times and shows how long answers"
                                    + " take.",
                            "Run load",
                            this::run);
            case LoadModel.Failed failed -> pane.failed(failed.problem(), this::run);
            case LoadModel.Running running -> showLook(running.look());
            case LoadModel.Cancelled cancelled -> {
                showLook(cancelled.look());
                words.setText("Cancelled; the figures are of what came until then.");
            }
            case LoadModel.Done(LoadResult result, List<Threshold.Verdict> verdicts) -> {
                pane.ready();
                headline.getChildren().setAll(LoadWords.headline(result));
                numbers.show(result.corrected(), result.uncorrected());
                outcome.show(result, verdicts);
                words.setText(LoadWords.done(result, verdicts));
            }
        }
    }

    private void showLook(@Nullable LoadSnapshot look) {
        pane.ready();
        headline.getChildren().setAll(LoadWords.headline(look));
        if (look != null) {
            numbers.show(look.latencies());
            outcome.show(look.counts());
        } else {
            words.setText("Making ready…");
        }
    }

    @FXML
    private void runOrCancel() {
        if (model.running()) {
            latest.cancel();
            model.cancelled();
        } else {
            run();
        }
    }

    /** Starts what the form says, unless it runs already. */
    void run() {
        if (model.running()) {
            return;
        }
        var form =
                new LoadForm(
                        number.getText(),
                        USERS.equals(demand.getValue()),
                        length.getText(),
                        rampUp.getText(),
                        thresholds.getText());
        try {
            start(form, form.wanted());
        } catch (ProblemException refused) {
            model.failed(refused.problem());
        }
    }

    private void start(LoadForm form, List<Threshold> wanted) {
        Supplier<Map<String, String>> variables = shared.variables();
        var looks = new ConcurrentLinkedQueue<LoadSnapshot>();
        model.begin();
        Job<Outcome> job =
                latest.start(
                        "Load " + what.getText(),
                        progress -> {
                            SecretNames names = SecretNames.of(variables.get());
                            LoadPlan plan =
                                    form.plan(target.detail("text"), folder(), names.plain());
                            Consumer<LoadSnapshot> told =
                                    look -> {
                                        looks.add(look);
                                        progress.at(-1, LoadWords.progress(look));
                                    };
                            LoadResult result = load(plan, names, progress, told);
                            return new Outcome(
                                    result,
                                    wanted.stream().map(each -> each.judge(result)).toList());
                        },
                        done -> model.done(done.result(), done.verdicts()),
                        model::failed);
        job.onProgress(() -> {
            for (LoadSnapshot look = looks.poll(); look != null; look = looks.poll()) {
                model.looked(look);
            }
        });
        job.whenCancelled(model::cancelled);
    }

    /** Where files that the text names are. */
    private Path folder() {
        Path root = services.requests().root();
        Path parent = root.resolve(target.detail("path")).getParent();
        return target.detail("path").isEmpty() || parent == null ? root : parent;
    }

    private LoadResult load(
            LoadPlan plan, SecretNames names, Progress progress, Consumer<LoadSnapshot> told) {
        LoadHosts hosts = services.loadHosts().get();
        SecretSource secrets = services.credentials().source(names, progress);
        var runner = new LoadRunner(hosts, secrets, services.clock());
        runner.rehearse(plan, progress);
        return runner.run(plan, progress, told);
    }

    void dispose() {
        latest.cancel();
        environment.valueProperty().unbindBidirectional(shared.environmentProperty());
        subscriptions.unsubscribe();
    }
}
