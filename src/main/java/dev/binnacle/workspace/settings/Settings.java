package dev.binnacle.workspace.settings;

/**
 * How the user wants the console.
 *
 * @param zoom text size in percent, 50 to 300
 * @param pageRows rows read for one page of a grid, 10 to 10,000
 * @param statementSeconds how long a statement of a grid may run; 0 = no limit
 * @param useKeyring whether the vault's key may be kept by the operating system
 */
public record Settings(
        Theme theme, int zoom, int pageRows, int statementSeconds, boolean useKeyring) {

    /** Light, dark, or as the desktop says. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final Settings STANDARD = new Settings(Theme.SYSTEM, 100, 200, 60, true);

    public Settings {
        zoom = Math.clamp(zoom, 50, 300);
        pageRows = Math.clamp(pageRows, 10, 10_000);
        statementSeconds = Math.clamp(statementSeconds, 0, 86_400);
    }

    public Settings theme(Theme other) {
        return new Settings(other, zoom, pageRows, statementSeconds, useKeyring);
    }

    public Settings zoom(int percent) {
        return new Settings(theme, percent, pageRows, statementSeconds, useKeyring);
    }

    public Settings pageRows(int rows) {
        return new Settings(theme, zoom, rows, statementSeconds, useKeyring);
    }

    public Settings statementSeconds(int seconds) {
        return new Settings(theme, zoom, pageRows, seconds, useKeyring);
    }

    public Settings useKeyring(boolean use) {
        return new Settings(theme, zoom, pageRows, statementSeconds, use);
    }
}
