package dev.binnacle.desktop.shell;

/** Every FXML there is, so that no path is written twice and a test can load them all. */
public enum View {
    FRAME("shell/frame"),
    TOP_BAR("shell/top-bar"),
    STATUS_LINE("shell/status-line"),
    PALETTE("shell/palette"),
    TABLE("data/table"),
    TABLE_TOOLBAR("data/table-toolbar"),
    FILTER_EDITOR("data/filter-editor"),
    TABLE_FOOTER("data/table-footer"),
    STATEMENTS_PANEL("data/statements-panel"),
    CONFLICT_PANEL("data/conflict-panel"),
    VALUE_PANEL("data/value-panel"),
    REFUSAL_PANEL("data/refusal-panel"),
    ROW_INSPECTOR("data/row-inspector"),
    TABLES_SIDEBAR("data/tables-sidebar"),
    SQL_TAB("data/sql-tab"),
    SQL_RESULTS("data/sql-results"),
    SQL_SIDEBAR("data/sql-sidebar"),
    CONNECTIONS("connection/connections"),
    CONNECTION_FORM("connection/connection-form"),
    SETTINGS("shell/settings"),
    ACTIVITY("activity/activity"),
    ACTIVITY_FILTER("activity/activity-filter"),
    REQUESTS("api/requests"),
    REQUEST_HISTORY("api/history"),
    REQUEST("api/request"),
    REQUEST_FORM("api/request-form"),
    REQUEST_BODY("api/request-body"),
    ANSWER("api/answer"),
    KEPT_COOKIES("api/kept-cookies"),
    LIVE("api/live"),
    SOCKET("api/socket"),
    VARIABLES("api/variables"),
    RUN("api/run"),
    IMPORT("api/import"),
    LOAD("api/load"),
    STRUCTURE_TREE("schema/structure-tree"),
    TABLE_STRUCTURE("schema/table"),
    USED_BY("schema/used-by"),
    OBJECT("schema/object"),
    CHANGE_PANEL("schema/change-panel"),
    COLUMN_FORM("schema/column-form"),
    KEY_FORM("schema/key-form"),
    FOREIGN_KEY_FORM("schema/foreign-key-form"),
    INDEX_FORM("schema/index-form"),
    TEXT_FORM("schema/text-form"),
    DROP_FORM("schema/drop-form"),
    NEW_TABLE("schema/new-table"),
    NEW_COLUMN("schema/new-column"),
    LINT("schema/lint"),
    DIAGRAM("schema/diagram"),
    DIAGRAM_START("schema/diagram-start"),
    MIGRATION("schema/migration"),
    DIFFERENCES("schema/differences"),
    MIGRATION_SHEET("schema/migration-sheet"),
    DESIGN_STRIP("schema/design-strip"),
    ACCESS_LIST("access/access-list"),
    MATRIX("access/matrix"),
    PRIVILEGE_PATHS("access/privilege-paths"),
    PENDING_ACCESS("access/pending"),
    ROLE("access/role"),
    SERVER("server/server"),
    TRAFFIC("server/traffic"),
    ROUTES("server/routes"),
    PEOPLE("server/people"),
    MAILS("server/mails");

    private final String path;

    View(String path) {
        this.path = path;
    }

    /** Resource path of the FXML. */
    public String resource() {
        return "/fxml/" + path + ".fxml";
    }
}
