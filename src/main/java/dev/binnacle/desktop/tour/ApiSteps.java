package dev.binnacle.desktop.tour;

import dev.binnacle.desktop.control.TextViewer;
import dev.binnacle.desktop.shell.Area;

import javafx.scene.control.ListView;

import org.fxmisc.richtext.CodeArea;

import java.util.List;

/** Calls: one that is answered, with where the time went, and one that is not. */
final class ApiSteps {
    static final String TEXT = "Text of the request file";
    private static final String NOTE = "Berth C14, ring the bell.";
    private static final String REQUEST =
            """
            POST {{echo}}/echo?from=tour
            Content-Type: application/json
            {
                "customer": 17,
                "items": [
                    {"sku": "LAN-10196", "quantity": 2},
                    {"sku": "KNI-10273", "quantity": 1}
                ],
                "note": "%s"
            }
            """
                    .formatted(NOTE);
    // a port that nothing answers on
    private static final String NOBODY = "http://127.0.0.1:1/nobody";

    private ApiSteps() {}

    static List<TourStep> all() {
        return List.of(
                new TourStep("Call an endpoint", ApiSteps::call),
                new TourStep("A call that fails says why", ApiSteps::failing));
    }

    private static String call(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.run(() -> driver.desktop().showArea(Area.API));
        driver.press("New request");
        driver.press("Text");
        CodeArea text =
                driver.find(CodeArea.class, area -> TEXT.equals(area.getAccessibleText()))
                        .orElseThrow();
        driver.run(() -> text.replaceText(REQUEST));
        driver.press("Form");
        driver.tab("Body", "Options");
        driver.press("Send");
        driver.awaitWords("200 OK");
        TextViewer body = driver.the(TextViewer.class);
        driver.await("the echo", () -> body.text().contains(NOTE));
        ListView<?> history = driver.the(ListView.class, "Sent requests, newest first");
        driver.await("the history", () -> !history.getItems().isEmpty());
        ground.album().take("50-call");
        driver.tab("Headers", "Timing");
        ground.album().take("51-headers");
        driver.tab("Timing", "As sent");
        driver.awaitWords("first byte");
        ground.album().take("52-timing");
        sizes(ground);
        return "200 OK, the server got what was sent, kept in the history";
    }

    private static void sizes(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        int width = (int) driver.desktop().scene().getWidth();
        int height = (int) driver.desktop().scene().getHeight();
        driver.tab("Body", "Timing");
        ground.album().resize(1000, 1000);
        ground.album().take("52-call-narrow");
        ground.album().resize(1920, 960);
        ground.album().take("52-call-wide");
        ground.album().resize(width, height);
    }

    private static String failing(TourGround ground) throws Exception {
        Driver driver = ground.driver();
        driver.type("URL", NOBODY);
        driver.press("Send");
        driver.awaitWords("BIN-6");
        ground.album().take("53-call-failed");
        return "nobody answers at " + NOBODY;
    }
}
