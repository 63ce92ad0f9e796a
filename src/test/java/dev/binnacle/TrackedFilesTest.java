package dev.binnacle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every text file of the project keeps to, whatever is written in it. */
class TrackedFilesTest {
    private static final List<String> ROOTS =
            List.of(
                    "src",
                    "fxml",
                    "styles",
                    ".ci",
                    "pom.xml",
                    "README.md",
                    "binnacle",
                    "binnacle.cmd",
                    "LICENSE",
                    "THIRD-PARTY-NOTICES.md");
    private static final Set<String> TEXT =
            Set.of(
                    "java",
                    "fxml",
                    "css",
                    "sql",
                    "md",
                    "xml",
                    "sh",
                    "cmd",
                    "properties",
                    "yaml",
                    "hurl",
                    "");

    /** Folders of one machine: where its projects, its root's or its people's files are. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![A-Za-z0-9_.~$}{/-])/(work|farm|root|home/[a-z]+)/");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern WAITING =
            Pattern.compile("Thread\\s*\\.\\s*sleep|@Disabled|assertTrue\\(true\\)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#: ]+)(#[^)]*)?\\)");
    private static final long LARGEST_PICTURE = 200_000;
    private static final String THIS = TrackedFilesTest.class.getSimpleName() + ".java";

    @Test
    void noFileNamesAPathOfOneMachine() throws IOException {
        assertThat(linesWith(MACHINE_PATH, files(""))).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(linesWith(UNFINISHED, files(""))).isEmpty();
    }

    @Test
    void testsNeitherWaitNorRest() throws IOException {
        assertThat(linesWith(WAITING, files("src/test"))).isEmpty();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        var lost = new ArrayList<String>();
        for (Path page : files("")) {
            if (page.toString().endsWith(".md")) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !Files.exists(page.resolveSibling(link)))
                        .forEach(link -> lost.add(page + " -> " + link));
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyPictureIsNamedInTheReadmeAndSmall() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> pictures = Files.list(Path.of("src/docs/pictures"))) {
            assertThat(pictures)
                    .isNotEmpty()
                    .allSatisfy(picture -> {
                        assertThat(readme).contains("](" + picture + ")");
                        assertThat(Files.size(picture)).isLessThan(LARGEST_PICTURE);
                    });
        }
    }

    private static List<String> linesWith(Pattern pattern, List<Path> files) throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index++) {
                if (pattern.matcher(lines.get(index)).find()) {
                    found.add(file + ":" + (index + 1) + " " + lines.get(index).strip());
                }
            }
        }
        return found;
    }

    /** Our own text files under this folder; what tests read as material is not ours. */
    private static List<Path> files(String under) throws IOException {
        var found = new ArrayList<Path>();
        for (String root : ROOTS) {
            if (Files.exists(Path.of(root))) {
                try (Stream<Path> files = Files.walk(Path.of(root))) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.startsWith(under) || under.isEmpty())
                            .filter(file -> !file.startsWith("src/test/resources/material"))
                            .filter(file -> !file.endsWith(THIS))
                            .filter(file -> TEXT.contains(ending(file)))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
