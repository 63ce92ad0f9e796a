package dev.binnacle.desktop.api;

import dev.binnacle.api.graphql.Fault;
import dev.binnacle.api.graphql.GraphqlBody;
import dev.binnacle.api.graphql.GraphqlDocument;
import dev.binnacle.api.graphql.Schema;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.base.Job;
import dev.binnacle.base.Problem;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A GraphQL query beside its variables, completed and checked by the server's schema. */
public final class GraphqlEditor extends VBox {
    private static final double FAULT = 22;
    private static final int MOST_FAULTS = 4;
    private final CodeArea query = new CodeArea();
    private final HBox tools;
    private final TextArea variables = new TextArea();
    private final Button read = new Button("Read schema");
    private final Label state = new Label();
    private final ListView<Fault> faults = new ListView<>();
    private final PauseTransition soon = new PauseTransition(Duration.millis(150));
    private Schema schema = Schema.UNKNOWN;
    private Consumer<String> onEdit = content -> {};
    private Supplier<@Nullable RequestPart> part = () -> null;
    private Function<RequestPart, Job<Schema>> reader =
            of -> {
                throw new IllegalStateException("no reader of schemas");
            };
    private boolean showing;

    public GraphqlEditor() {
        getStyleClass().add("graphql-editor");
        query.getStyleClass().addAll("mono", "graphql-query");
        query.setAccessibleText("GraphQL query");
        variables.getStyleClass().add("mono");
        variables.setPromptText("{\"name\": \"value\"}");
        variables.setAccessibleText("Variables of the query, as JSON");
        state.getStyleClass().add("secondary");
        read.setOnAction(event -> readSchema());
        tools = new HBox(8, read, state);
        tools.visibleProperty().bind(visibleProperty());
        tools.managedProperty().bind(visibleProperty());
        tools.setAlignment(Pos.CENTER_LEFT);
        var heading = new Label("Variables");
        heading.getStyleClass().add("graphql-heading");
        VBox.setVgrow(variables, Priority.ALWAYS);
        var split = new SplitPane(new VirtualizedScrollPane<>(query), new VBox(heading, variables));
        split.setDividerPositions(0.66);
        VBox.setVgrow(split, Priority.ALWAYS);
        faults.setCellFactory(list -> new FaultCell());
        faults.setFixedCellSize(FAULT);
        faults.getStyleClass().addAll("edge-to-edge", "graphql-faults");
        faults.setAccessibleText("What does not fit");
        faults.getSelectionModel().selectedItemProperty().subscribe(this::goTo);
        getChildren().setAll(split, faults);
        soon.setOnFinished(event -> check());
        query.plainTextChanges().subscribe(change -> edited());
        variables.textProperty().addListener(change -> edited());
        say();
    }

    /** Called with the body as it is to be written, whenever it is changed by hand. */
    void onEdit(Consumer<String> listener) {
        onEdit = listener;
    }

    /**
     * Joins it to the request whose body it is.
     *
     * @param request the one whose server is asked; null = none
     */
    void onRead(Supplier<@Nullable RequestPart> request, Function<RequestPart, Job<Schema>> ask) {
        part = request;
        reader = ask;
    }

    /**
     * Shows a written body, unless it is what is shown already, and what is known of its server.
     */
    void show(String content, Schema known) {
        GraphqlBody body = GraphqlBody.of(content);
        showing = true;
        if (!body.query().equals(query.getText().stripTrailing())) {
            query.replaceText(body.query());
        }
        if (!body.variables().equals(variables.getText().strip())) {
            variables.setText(body.variables());
        }
        showing = false;
        if (known != schema) {
            schema = known;
            say();
            check();
        }
    }

    private void edited() {
        soon.playFromStart();
        if (!showing) {
            onEdit.accept(new GraphqlBody(query.getText(), variables.getText()).content());
        }
    }

    private GraphqlDocument document() {
        return new GraphqlDocument(schema, query.getText());
    }

    /** What reads the schema, to stand beside the choice of the body's kind. */
    HBox tools() {
        return tools;
    }

    /** Completes the query while it is typed. */
    void complete(CompletionPopup popup) {
        popup.on(query, (text, caret) -> new GraphqlDocument(schema, text).at(caret));
    }

    private void check() {
        List<Fault> found = document().faults();
        faults.getItems().setAll(found);
        faults.setManaged(!found.isEmpty());
        faults.setVisible(!found.isEmpty());
        double height = Math.min(MOST_FAULTS, found.size()) * FAULT + 2;
        faults.setMinHeight(height);
        faults.setMaxHeight(height);
        if (query.getLength() > 0) {
            query.setStyleSpans(0, GraphqlColours.of(query.getText(), found));
        }
    }

    private void goTo(@Nullable Fault fault) {
        if (fault != null && fault.end() <= query.getLength()) {
            query.selectRange(fault.start(), fault.end());
            query.requestFollowCaret();
        }
    }

    private void readSchema() {
        RequestPart of = part.get();
        if (of == null) {
            return;
        }
        state.setText("Reading …");
        reader.apply(of)
                .whenDone(found -> {
                    schema = found;
                    say();
                    check();
                })
                .whenFailed(this::failed)
                .whenCancelled(this::say);
    }

    private void failed(Problem problem) {
        state.setText((problem.sentence() + " " + problem.detail()).strip());
    }

    private void say() {
        state.setText(
                schema == Schema.UNKNOWN
                        ? "Names are completed and checked once the schema is read."
                        : schema.types().size() + " types. Ctrl+Space completes.");
    }
}
