package dev.binnacle.workspace.demo;

/** What the demo's SQL spells differently in the two databases. */
enum DemoFlavor {
    H2("h2", "", "? format json"),
    POSTGRESQL("postgresql", "stored", "cast(? as json)");

    private final String scripts;
    private final String stored;
    private final String json;

    DemoFlavor(String scripts, String stored, String json) {
        this.scripts = scripts;
        this.stored = stored;
        this.json = json;
    }

    /** How a parameter with JSON text is written. */
    String json() {
        return json;
    }

    /** Enumerations and tables. */
    String structure() {
        return DemoText.read(scripts + "-types.sql")
                + DemoText.read("tables.sql").replace("/*stored*/", stored);
    }

    /** Views, roles, users, grants. */
    String views() {
        return DemoText.read("views.sql") + DemoText.read(scripts + "-roles.sql");
    }
}
