package dev.binnacle.desktop.server;

import dev.binnacle.base.Latest;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.server.RunningServer.Mail;
import dev.binnacle.desktop.shell.Workbench;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.List;
import java.util.function.Consumer;

/** The mails to people: where no mail server is set they wait here to be read. */
public final class MailsController {
    private static final int MOST = 200;
    private final ApiServer server;
    private final Latest<List<Mail>> latest;
    private final Consumer<String> detail;
    private final PartTable<Mail> lines;
    @FXML private TextField filter;
    @FXML private Label summary;
    @FXML private StatePane pane;

    /**
     * @param detail shows the whole of a mail
     */
    MailsController(Workbench workbench, ApiServer server, Consumer<String> detail) {
        this.server = server;
        this.detail = detail;
        latest = new Latest<>(workbench.jobs());
        lines =
                new PartTable<Mail>(
                                "Mails, newest first",
                                each -> each.recipient() + " " + each.subject())
                        .code("At", 160, each -> Amounts.clock(each.at()))
                        .column("To", 240, Mail::recipient)
                        .column("Subject", 300, Mail::subject)
                        .column("State", 120, Mail::state);
    }

    @FXML
    private void initialize() {
        lines.filterBy(filter);
        pane.setContent(lines.view());
        lines.view()
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(each -> detail.accept(each == null ? "" : whole(each)));
    }

    private static String whole(Mail mail) {
        return "To       "
                + mail.recipient()
                + "\nSubject  "
                + mail.subject()
                + "\n\n"
                + mail.body();
    }

    /** Reads the mails. */
    void refresh() {
        RunningServer running = server.runningProperty().get();
        if (running != null) {
            pane.loading(
                    latest.start(
                            "Reading the outbox",
                            progress -> running.mails(MOST),
                            this::show,
                            problem -> pane.failed(problem, this::refresh)));
        }
    }

    private void show(List<Mail> mails) {
        lines.show(mails);
        summary.setText(mails.size() + " mails");
        if (mails.isEmpty()) {
            pane.empty(
                    "No mails. Confirmations, codes and links wait here, as no mail server is set.",
                    null,
                    () -> {});
        } else {
            pane.ready();
        }
    }
}
