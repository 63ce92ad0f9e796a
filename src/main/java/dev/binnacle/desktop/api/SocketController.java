package dev.binnacle.desktop.api;

import dev.binnacle.api.call.SocketCall;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.desktop.shell.View;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** A WebSocket: how it is opened, what is sent, and all that goes over it. */
public final class SocketController {
    private static final int NORMAL = 1000;
    private final Workbench workbench;
    private final SocketModel model;
    private final SocketSession session;
    private final LiveModel live;
    private final LiveController messages;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean showing;
    private boolean sending;
    @FXML private TextField url;
    @FXML private Button connect;
    @FXML private Label failure;
    @FXML private SplitPane split;
    @FXML private Tab headersTab;
    @FXML private PairsEditor headers;
    @FXML private TextArea message;
    @FXML private ComboBox<MessageForm> form;
    @FXML private Button ping;
    @FXML private Button send;
    @FXML private TextField protocols;
    @FXML private CheckBox insecure;
    @FXML private TextField code;
    @FXML private TextField reason;

    SocketController(
            Workbench workbench, SocketModel model, SocketSession session, LiveModel live) {
        this.workbench = workbench;
        this.model = model;
        this.session = session;
        this.live = live;
        messages = new LiveController(live);
    }

    @FXML
    private void initialize() {
        split.getItems().add(workbench.views().load(View.LIVE, messages));
        split.setDividerPositions(0.34);
        form.getItems().setAll(MessageForm.values());
        form.setValue(MessageForm.TEXT);
        failure.managedProperty().bind(failure.visibleProperty());
        message.textProperty().bindBidirectional(model.messageProperty());
        url.textProperty().addListener(change -> edit(() -> model.url(url.getText())));
        url.setOnAction(event -> turn());
        headers.onEdit(pairs -> edit(() -> model.headers(pairs)));
        protocols
                .textProperty()
                .addListener(change -> edit(() -> model.protocols(protocols.getText())));
        insecure.selectedProperty()
                .addListener(change -> edit(() -> model.insecure(insecure.isSelected())));
        live.onRefresh(this::showState);
        subscriptions = model.request().partProperty().subscribe(this::show);
        say(null);
        showState();
    }

    private void edit(Runnable change) {
        if (!showing) {
            change.run();
        }
    }

    private void show(@Nullable RequestPart part) {
        if (part == null) {
            return;
        }
        showing = true;
        if (!SocketModel.url(part).equals(SocketModel.tidy(url.getText()))) {
            url.setText(SocketModel.url(part));
        }
        if (!SocketModel.protocols(part).equals(protocols.getText().strip())) {
            protocols.setText(SocketModel.protocols(part));
        }
        headers.show(SocketModel.headers(part));
        int count = SocketModel.headers(part).size();
        headersTab.setText(count == 0 ? "Headers" : "Headers (" + count + ")");
        insecure.setSelected(SocketModel.insecure(part));
        showing = false;
    }

    private void showState() {
        SocketCall.State state = session.state();
        boolean open = state == SocketCall.State.OPEN;
        live.openProperty().set(open || state == SocketCall.State.CLOSING);
        connect.setText(
                switch (state) {
                    case OPENING -> "Cancel";
                    case OPEN -> "Close";
                    case CLOSING -> "End now";
                    case ENDED -> "Connect";
                    case null -> "Connect";
                });
        boolean idle = state == null || state == SocketCall.State.ENDED;
        connect.getStyleClass().removeAll("accent", "danger");
        if (!open) {
            connect.getStyleClass().add(idle ? "accent" : "danger");
        }
        send.setDisable(!open || sending);
        ping.setDisable(!open);
    }

    @FXML
    private void turn() {
        switch (session.state()) {
            case OPENING, CLOSING -> session.abandon();
            case OPEN -> attempt(() -> session.close(codeNow(), reason.getText().strip()));
            case ENDED -> connect();
            case null -> connect();
        }
    }

    /** Opens it, or sends when it is open: what Ctrl+Enter does. */
    void run() {
        if (session.state() == SocketCall.State.OPEN) {
            if (!sending) {
                send();
            }
        } else if (session.state() == null) {
            connect();
        }
    }

    private void connect() {
        BrokenHurl broken = model.request().brokenProperty().get();
        RequestPart part = model.request().partProperty().get();
        if (broken != null || part == null) {
            say(broken == null ? null : broken.problem("The address or a header"));
            return;
        }
        say(null);
        session.connect(part, this::ended);
        showState();
    }

    private void ended(@Nullable Problem problem) {
        say(problem);
        live.refresh();
    }

    private int codeNow() {
        String typed = code.getText().strip();
        return typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : NORMAL;
    }

    @FXML
    private void send() {
        attempt(() -> {
            if (form.getValue() == MessageForm.HEX) {
                session.sendHex(message.getText());
            } else {
                sendText();
            }
        });
    }

    /** One message at a time, so that they go in the order in which they were sent. */
    private void sendText() {
        sending = true;
        session.sendText(message.getText())
                .whenDone(length -> sent(null))
                .whenFailed(this::sent)
                .whenCancelled(() -> sent(null));
        showState();
    }

    private void sent(@Nullable Problem problem) {
        sending = false;
        say(problem);
        showState();
    }

    @FXML
    private void ping() {
        attempt(session::ping);
    }

    private void attempt(Runnable act) {
        say(null);
        try {
            act.run();
        } catch (ProblemException refused) {
            say(refused.problem());
        }
    }

    private void say(@Nullable Problem problem) {
        failure.setVisible(problem != null);
        failure.setText(
                problem == null
                        ? ""
                        : (problem.sentence() + " " + problem.detail()).strip()
                                + "\n"
                                + problem.hint()
                                + "   "
                                + problem.code().id());
    }

    /** Goes to the search among the messages. */
    void find() {
        messages.find();
    }

    void dispose() {
        subscriptions.unsubscribe();
        session.abandon();
        live.dispose();
    }
}
