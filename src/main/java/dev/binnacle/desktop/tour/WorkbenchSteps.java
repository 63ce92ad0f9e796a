package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.Target;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.fxmisc.richtext.CodeArea;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of the demo's own API: chained, checked, held against its description, run, loaded. */
final class WorkbenchSteps {
    private static final String PRODUCTS = "products";
    private static final String TOO_CHEAP =
            """
            GET {{base}}/rest/v1/products?select=id,name,price&order=price.desc&limit=3
            HTTP 200
            [Asserts]
            jsonpath "$" count == 3
            jsonpath "$[0].price" < 1
            """;

    private WorkbenchSteps() {}

    static List<TourStep> all() {
        return List.of(
                new TourStep("What one call captures the next one asks for", WorkbenchSteps::chain),
                new TourStep("A check that fails shows what was found", WorkbenchSteps::failing),
                new TourStep("An answer is held against the description", WorkbenchSteps::contract),
                new TourStep("Requests run as a suite", WorkbenchSteps::run),
                new TourStep("A request is sent as load", WorkbenchSteps::load));
    }

    /** Whether the backend has what the demo's requests call. */
    static boolean fit(TourGround ground) {
        return ground.backend().catalog().schemas().stream()
                .flatMap(schema -> schema.tables().stream())
                .anyMatch(table -> table.name().name().equals(PRODUCTS));
    }

    private static String chain(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().showArea(Area.API));
        driver.run(() -> driver.desktop().open(request("demo/dearest.hurl")));
        driver.awaitWords("{{base}}/rest/v1/products");
        driver.press("Send");
        driver.awaitWords("200 OK");
        driver.awaitWords("dearest");
        part(driver, "Checks");
        ground.album().take("58-chain");
        return "the id of the dearest product became a variable";
    }

    private static Target request(String path) {
        return new Target(Target.Kind.REQUEST, "", Map.of("path", path));
    }

    /** Brings the part of an answer to the front whose title begins so. */
    private static void part(Driver driver, String title) {
        driver.await("the tab “" + title + "”", () -> tab(driver, title).isPresent());
        driver.run(() ->
                tab(driver, title)
                        .ifPresent(each -> each.getTabPane().getSelectionModel().select(each)));
        driver.rest();
    }

    private static Optional<Tab> tab(Driver driver, String title) {
        return driver.find(
                        TabPane.class,
                        pane -> pane.getTabs().stream().anyMatch(each -> titled(each, title)))
                .flatMap(pane ->
                        pane.getTabs().stream().filter(each -> titled(each, title)).findFirst());
    }

    private static boolean titled(Tab tab, String title) {
        String text = tab.getText();
        return text != null && text.startsWith(title);
    }

    private static String failing(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.press("New request");
        driver.press("Text");
        CodeArea text =
                driver.find(CodeArea.class, area -> ApiSteps.TEXT.equals(area.getAccessibleText()))
                        .orElseThrow();
        driver.run(() -> text.replaceText(TOO_CHEAP));
        driver.press("Send");
        driver.awaitWords("200 OK");
        part(driver, "Checks (1 of");
        driver.awaitWords("expected: less than");
        ground.album().take("59-check-fails");
        return "the price that was found stands beside the one that was wanted";
    }

    private static String contract(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        part(driver, "Contract");
        ground.album().take("60-contract");
        return "by what the API says of itself";
    }

    private static String run(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() ->
                driver.desktop().open(new Target(Target.Kind.RUN, "", Map.of("path", "demo"))));
        driver.press("tool-row", "Run");
        driver.await(
                "the end of the run", () -> driver.says(" passed ·") || driver.says(" failed ·"));
        ground.album().take("61-run");
        return driver.on(() -> driver.says(" passed ·")) ? "all passed" : "some failed";
    }

    private static String load(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().open(request("demo/products.hurl")));
        driver.awaitWords("{{base}}/rest/v1/products");
        driver.press("Load test…");
        driver.type("How long, such as 30s or 2m", "2s");
        driver.type("How many users, or runs a second", "4");
        driver.type("Thresholds, separated by commas", "p99<2s, errors<1%");
        driver.press("tool-row", "Run load");
        driver.awaitWords("max ms");
        ground.album().take("62-load");
        return "users, percentiles and thresholds";
    }
}
