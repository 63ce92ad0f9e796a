package dev.binnacle.app;

import dev.binnacle.api.auth.Browser;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The browser that this machine's user has chosen. */
final class SystemBrowser implements Browser {
    @Override
    public void open(URI page) {
        String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw Problem.of(
                            ProblemCode.SIGN_IN_FILE,
                            "The page of a sign-in is neither http nor https.",
                            scheme)
                    .exception();
        }
        try {
            new ProcessBuilder(command(page.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            throw Problem.of(
                            ProblemCode.SIGN_IN_FAILED,
                            "No browser could be opened.",
                            String.valueOf(none.getMessage()))
                    .hint("Choose a browser in the settings of this machine.")
                    .exception(none);
        }
    }

    private static List<String> command(String page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", page);
    }
}
