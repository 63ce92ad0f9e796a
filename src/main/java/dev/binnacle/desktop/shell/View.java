package dev.binnacle.desktop.shell;

/** Every FXML there is, so that no path is written twice and a test can load them all. */
public enum View {
    FRAME("shell/frame"),
    TOP_BAR("shell/top-bar"),
    STATUS_LINE("shell/status-line"),
    PALETTE("shell/palette"),
    CONNECTIONS("connection/connections"),
    CONNECTION_FORM("connection/connection-form"),
    SETTINGS("shell/settings"),
    ACTIVITY("activity/activity"),
    ACTIVITY_FILTER("activity/activity-filter");

    private final String path;

    View(String path) {
        this.path = path;
    }

    /** Resource path of the FXML. */
    public String resource() {
        return "/fxml/" + path + ".fxml";
    }
}
