package dev.binnacle.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Colours: written in one file, named everywhere else, and readable in both themes. */
class StyleTest {
    private static final Path STYLES = Path.of("styles");
    private static final String MEANINGS = "meanings.css";
    private static final double READABLE = 4.5;

    private static final Pattern RAW_COLOUR =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|hsla?)\\(|"
                        + ":[^;]*\\b(white|black|gr[ae]y|red|green|blue|yellow|orange|purple)\\b");

    /** Where text stands that has no ground of its own. */
    private static final List<String> GROUNDS =
            List.of("-color-bg-default", "-color-bg-subtle", "-bin-frame", "-bin-rail");

    /** Rows whose ground says something; the values on them must still be read. */
    private static final List<String> MARKED_ROWS =
            List.of(
                    "-bin-change-insert",
                    "-bin-change-update",
                    "-bin-change-delete",
                    "-bin-conflict");

    @Test
    void everySheetIsNamedInStyle() throws IOException {
        List<String> named = Style.sheets().stream().map(StyleTest::lastPart).toList();
        assertThat(sheets().stream().map(StyleTest::name))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void rawColoursStandInOneFile() throws IOException {
        for (Path sheet : sheets()) {
            if (!name(sheet).equals(MEANINGS)) {
                assertThat(Files.readString(sheet).lines().filter(RAW_COLOUR.asPredicate()))
                        .as("%s names meanings, never colours", sheet)
                        .isEmpty();
            }
        }
    }

    @Test
    void viewsHaveNoLooksOfTheirOwn() throws IOException {
        try (Stream<Path> views = Files.walk(Path.of("fxml"))) {
            for (Path view : views.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(view))
                        .as("%s: looks live in styles/", view)
                        .doesNotContainPattern("\\b(style|textFill|fill|stroke|stylesheets)=\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextCanBeRead(String theme) throws IOException {
        Map<String, String> names = names(theme);
        var tooFaint = new ArrayList<String>();
        for (Path sheet : sheets()) {
            for (StyleSheet.Rule rule : StyleSheet.parse(Files.readString(sheet)).rules()) {
                String text = rule.declarations().get("-fx-text-fill");
                if (text != null && text.startsWith("-")) {
                    for (String ground : grounds(rule)) {
                        check(names, text, ground, rule.selector(), tooFaint);
                    }
                }
            }
        }
        assertThat(tooFaint).as("text under %s:1 in %s", READABLE, theme).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void valuesCanBeReadOnMarkedRows(String theme) throws IOException {
        Map<String, String> names = names(theme);
        var tooFaint = new ArrayList<String>();
        for (String ground : MARKED_ROWS) {
            check(names, "-color-fg-default", ground, "a value", tooFaint);
            check(names, "-bin-value-dim", ground, "a dim value", tooFaint);
            check(names, ground + "-mark", "-color-bg-default", "its mark", tooFaint);
        }
        assertThat(tooFaint).as("text under %s:1 in %s", READABLE, theme).isEmpty();
    }

    private static void check(
            Map<String, String> names,
            String text,
            String ground,
            String where,
            List<String> tooFaint) {
        Tint below = Tint.resolve("-color-bg-default", names);
        Tint seen = Tint.resolve(ground, names).over(below);
        double contrast = Tint.resolve(text, names).over(seen).contrast(seen);
        if (contrast < READABLE) {
            tooFaint.add("%s: %s on %s %.2f".formatted(where, text, ground, contrast));
        }
    }

    /** The rule's own ground, or else every ground a plain text may stand on. */
    private static List<String> grounds(StyleSheet.Rule rule) {
        String own = rule.declarations().get("-fx-background-color");
        return own == null || own.equals("transparent") || !own.matches("-[a-z0-9-]+")
                ? GROUNDS
                : List.of(own);
    }

    private static Map<String, String> names(String theme) throws IOException {
        String base =
                theme.equals("dark")
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        String address = base.startsWith("/") ? base : "/" + base;
        var names = new LinkedHashMap<String, String>();
        try (var stream =
                Objects.requireNonNull(PrimerDark.class.getResourceAsStream(address), address)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            names.putAll(StyleSheet.parse(text).declarations(".root"));
        }
        StyleSheet meanings = StyleSheet.parse(Files.readString(STYLES.resolve(MEANINGS)));
        names.putAll(meanings.declarations(".root"));
        names.putAll(meanings.declarations(".root." + theme));
        return names;
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(STYLES)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return lastPart(file.toString().replace('\\', '/'));
    }

    private static String lastPart(String address) {
        return Arrays.asList(address.split("/")).getLast();
    }
}
