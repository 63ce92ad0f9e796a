package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TestScreen;

import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

import java.util.function.Predicate;

class LoadScreenTest extends ApiScreenCase {
    private void openLoad(String path) {
        openRequest(path);
        Button load =
                (Button)
                        front().lookupAll(".button").stream()
                                .filter(node -> "Load test…".equals(node.getAccessibleText()))
                                .findFirst()
                                .orElseThrow();
        TestScreen.run(load::fire);
        TestScreen.await("the load tab", () -> shown(".load"));
    }

    private void type(String name, String text) {
        TextField field = field(name);
        TestScreen.run(() -> field.setText(text));
    }

    private void fill(String number, String length, String thresholds) {
        type("How many users", number);
        type("How long", length);
        type("Thresholds", thresholds);
    }

    @Override
    TextField field(String name) {
        return (TextField)
                front().lookupAll(".text-field").stream()
                        .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(name))
                        .findFirst()
                        .orElseThrow();
    }

    private void runLoad() {
        TestScreen.run(() -> button("Run load").fire());
    }

    private int points(String chart) {
        return ((LineChart<?, ?>) front().lookup(chart)).getData().getFirst().getData().size();
    }

    @Test
    void aRequestIsLoadedAndItsFiguresShowAsTheyCome() {
        openLoad("shop/list products.hurl");
        TestScreen.picture(desktop.scene(), "api-load-empty-light");

        fill("4", "2500ms", "errors<1%, p99<0.001ms");
        runLoad();
        TestScreen.await("two seconds", () -> points(".load-rates") >= 2);
        TestScreen.picture(desktop.scene(), "api-load-running-light");
        TestScreen.await(
                "the end",
                () -> texts(".foot-row .secondary").stream().anyMatch(t -> t.startsWith("Done")));

        assertThat(TestScreen.on(() -> texts(".load-count"))).contains("✓", "✗");
        assertThat(TestScreen.on(() -> texts(".load-outcome .label")))
                .contains("200 OK")
                .anyMatch(line -> line.startsWith("p99 < 0.001 ms   found "));
        assertThat(TestScreen.on(() -> texts(".foot-row .secondary")))
                .anyMatch(words -> words.endsWith("1 of 2 thresholds did not hold."));
        assertThat(TestScreen.on(() -> points(".load-times"))).isGreaterThanOrEqualTo(2);
        TestScreen.picture(desktop.scene(), "api-load-done-light");
        dark("api-load-done-dark");
    }

    @Test
    void aHostElsewhereIsRefusedInWordsThatSayHowToAllowIt() {
        requests.create("far", "GET http://203.0.113.9/\n");
        openLoad("far.hurl");
        runLoad();

        TestScreen.await("the problem", () -> texts(".state-code").contains("BIN-670"));
        assertThat(TestScreen.on(() -> texts(".state-hint")))
                .anyMatch(hint -> hint.contains("203.0.113.9") && hint.contains("load-hosts"));
        TestScreen.picture(desktop.scene(), "api-load-refused-light");
    }

    @Test
    void whatCannotBeUnderstoodIsSaidAndACancelledRunKeepsItsFigures() {
        openLoad("slow.hurl");
        fill("3", "1m", "p99<50");
        runLoad();
        TestScreen.await("the problem", () -> texts(".state-code").contains("BIN-671"));

        fill("3", "1m", "");
        runLoad();
        TestScreen.await("figures", () -> texts(".load-figure").contains("3"));
        TestScreen.run(() -> button("Cancel").fire());
        TestScreen.await(
                "cancelled",
                () ->
                        texts(".foot-row .secondary").stream()
                                .anyMatch(words -> words.startsWith("Cancelled")));
        assertThat(TestScreen.on(() -> texts(".load-figure"))).contains("3");
        TestScreen.picture(desktop.scene(), "api-load-cancelled-light");
    }

    @Test
    void usersComeOneByOneWhereARampIsAskedFor() {
        openLoad("shop/list products.hurl");
        fill("2", "400ms", "");
        type("Ramp-up", "soon");
        runLoad();
        TestScreen.await("why", () -> shown("'soon' is no time such as 30s, 2m or 500ms."::equals));
        type("Ramp-up", "300ms");
        runLoad();
        TestScreen.await(
                "the end",
                () -> texts(".foot-row .secondary").stream().anyMatch(t -> t.startsWith("Done")));
    }

    private boolean shown(Predicate<String> words) {
        return texts(".label").stream().anyMatch(words);
    }
}
