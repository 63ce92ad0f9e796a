package dev.binnacle.desktop.server;

import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.control.HttpColours;
import dev.binnacle.desktop.control.StatePane;
import dev.binnacle.desktop.server.RunningServer.Answered;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What the server was asked and answered, as it happens. */
public final class TrafficController {
    private static final int MOST = 5000;
    private static final int REFUSED = 400;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private final Consumer<String> detail;
    private long seen;
    private final PartTable<Answered> lines;
    @FXML private TextField filter;
    @FXML private CheckBox refusedOnly;
    @FXML private Label summary;
    @FXML private StatePane pane;

    /**
     * @param detail shows the whole of a line
     */
    TrafficController(Consumer<String> detail) {
        this.detail = detail;
        lines =
                new PartTable<Answered>(
                                "Requests answered, newest first",
                                each ->
                                        each.method()
                                                + " "
                                                + each.route()
                                                + " "
                                                + each.role()
                                                + " "
                                                + each.status()
                                                + " "
                                                + each.code())
                        .code("Time", 80, each -> CLOCK.format(each.at()))
                        .column(
                                "Method",
                                64,
                                Answered::method,
                                (cell, each) -> {
                                    cell.getStyleClass().add("method-word");
                                    HttpColours.dress(cell, each.method());
                                })
                        .code("Route", 300, each -> each.route().replaceFirst("^/rest/v1", ""))
                        .column("Role", 88, each -> each.role().isEmpty() ? "–" : each.role())
                        .column(
                                "Status",
                                124,
                                each ->
                                        each.status()
                                                + (each.code().isEmpty() ? "" : "  " + each.code()),
                                (cell, each) -> HttpColours.dressStatus(cell, each.status()))
                        .number("Took", 76, each -> Amounts.time(each.took()))
                        .number("Rows", 56, each -> each.rows() < 0 ? "" : "" + each.rows());
    }

    @FXML
    private void initialize() {
        lines.filterBy(filter);
        pane.setContent(lines.view());
        refusedOnly
                .selectedProperty()
                .subscribe(only -> lines.only(each -> !only || each.status() >= REFUSED));
        lines.view()
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(each -> detail.accept(each == null ? "" : whole(each)));
        showState();
    }

    /** Another server: what was seen of the one before is gone. */
    void begin() {
        seen = 0;
        lines.all().clear();
        showState();
    }

    /**
     * Takes up what is new.
     *
     * @return whether there was anything
     */
    boolean follow(RunningServer server) {
        long now = server.answered();
        if (now == seen) {
            return false;
        }
        var fresh = new ArrayList<>(server.answeredSince(seen));
        seen = now;
        Collections.reverse(fresh);
        lines.all().addAll(0, fresh);
        if (lines.all().size() > MOST) {
            lines.all().remove(MOST, lines.all().size());
        }
        showState();
        return true;
    }

    private void showState() {
        if (lines.all().isEmpty()) {
            pane.emptyOver(
                    "Nobody has asked yet. Requests are listed as they are answered.",
                    null,
                    () -> {});
            summary.setText("");
            return;
        }
        pane.ready();
        long refused = lines.all().stream().filter(each -> each.status() >= REFUSED).count();
        List<Duration> took = lines.all().stream().map(Answered::took).sorted().toList();
        summary.setText(
                String.format(
                        Locale.ROOT,
                        "%,d answered · %,d refused · median %s",
                        seen,
                        refused,
                        Amounts.time(took.get(took.size() / 2))));
    }

    private static String whole(Answered each) {
        return String.join(
                "\n",
                each.method() + " " + each.route(),
                "",
                "status   " + each.status() + (each.code().isEmpty() ? "" : "  " + each.code()),
                "role     "
                        + (each.role().isEmpty()
                                ? "none: refused before, or not asked"
                                : each.role()),
                "at       " + Amounts.clock(each.at()),
                "took     " + Amounts.time(each.took()),
                "rows     " + (each.rows() < 0 ? "not counted" : "" + each.rows()),
                "size     " + Amounts.size(each.bytes()));
    }
}
