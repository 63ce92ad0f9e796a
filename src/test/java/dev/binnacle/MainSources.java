package dev.binnacle;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Takes the program's classes and no test's, wherever both were compiled to. */
public final class MainSources implements ImportOption {
    private static final Pattern CLASS =
            Pattern.compile(".*/(dev/binnacle/[^$]*?)(\\$[^/]*)?\\.class");

    @Override
    public boolean includes(Location location) {
        var matcher = CLASS.matcher(location.asURI().toString());
        return matcher.matches()
                && Files.exists(Path.of("src/main/java", matcher.group(1) + ".java"));
    }
}
