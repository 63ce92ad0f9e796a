package dev.binnacle.api.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RequestFolderTest {
    @TempDir Path temp;
    private Path root;
    private RequestFolder folder;

    @BeforeEach
    void open() {
        root = temp.resolve("requests");
        folder = new RequestFolder(root);
    }

    @Test
    void theTreeHasFoldersFirstAndUnreadableFilesWithTheirPlace() throws IOException {
        folder.create("b", "GET http://b");
        folder.create("orders/list", "# all\nGET {{base}}/orders\nHTTP 200\n\nPOST http://c\n");
        Files.writeString(root.resolve("a.hurl"), "GET localhost\n");
        Files.write(root.resolve("latin.hurl"), new byte[] {(byte) 0xE9});
        Files.writeString(root.resolve("notes.txt"), "not a request");

        List<CollectionNode> children = folder.list().children();

        assertThat(children.stream().map(CollectionNode::path))
                .containsExactly("orders", "a.hurl", "b.hurl", "latin.hurl");
        var orders = (CollectionNode.Folder) children.getFirst();
        assertThat(orders.children())
                .containsExactly(
                        new CollectionNode.RequestFile(
                                "orders/list.hurl", "list", "GET", "{{base}}/orders", 2, null));
        assertThat(problem(children.get(1))).contains("line 1", "column 5");
        assertThat(problem(children.get(3))).contains("UTF-8");
    }

    private static String problem(CollectionNode node) {
        var found = ((CollectionNode.RequestFile) node).problem();
        return found == null ? "" : found.text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "/etc/passwd",
                "a//b",
                "",
                "   ",
                ".hidden",
                "a/.git/x",
                "c:evil",
                "a\\b",
                "a\u0000b",
                "nl\nx",
                "dot./x"
            })
    void namesThatWouldLeaveTheFolderAreRefused(String name) {
        assertThatThrownBy(() -> folder.create(name, "x")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> folder.read(name)).isInstanceOf(ProblemException.class);
        assertThat(temp.resolve("evil.hurl")).doesNotExist();
    }

    @Test
    void nothingIsReadOrWrittenThroughALink() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("secret.hurl"), "GET http://secret");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("way"), outside);
        Files.createSymbolicLink(root.resolve("one.hurl"), outside.resolve("secret.hurl"));

        assertThat(folder.list().children()).isEmpty();
        assertThatThrownBy(() -> folder.read("way/secret")).hasMessageContaining("link");
        assertThatThrownBy(() -> folder.overwrite("one", "x")).hasMessageContaining("link");
        assertThat(outside.resolve("secret.hurl")).hasContent("GET http://secret");
    }

    @Test
    void aFileThatChangedOnDiskIsNotWrittenOver() throws IOException {
        folder.create("a", "GET http://mine");
        SavedText read = folder.read("a.hurl");
        Files.writeString(root.resolve("a.hurl"), "GET http://theirs");

        assertThat(folder.changedSince(read)).isTrue();
        assertThatThrownBy(() -> folder.save(read, "GET http://mine/2"))
                .hasMessageContaining("BIN-632");
        assertThat(root.resolve("a.hurl")).hasContent("GET http://theirs");

        SavedText theirs = folder.read("a.hurl");
        SavedText saved = folder.save(theirs, "GET http://both");
        assertThat(folder.changedSince(saved)).isFalse();
        assertThat(root.resolve("a.hurl")).hasContent("GET http://both");
        assertThat(root.toFile().list()).containsExactly("a.hurl");
    }

    @Test
    void whatIsDeletedComesBackWhole() {
        folder.create("orders/list", "GET http://list");

        Trash.Deleted deleted = folder.delete("orders");
        assertThat(folder.list().children()).isEmpty();

        folder.restore(deleted);
        assertThat(folder.read("orders/list.hurl").text()).isEqualTo("GET http://list");
    }

    @Test
    void aCopyHasTheNextFreeNameAndARenameTakesNobodysPlace() {
        folder.create("a", "GET http://a");

        assertThat(folder.duplicate("a.hurl")).isEqualTo("a copy.hurl");
        assertThat(folder.duplicate("a copy.hurl")).isEqualTo("a copy 2.hurl");
        assertThatThrownBy(() -> folder.rename("a.hurl", "a copy")).hasMessageContaining("BIN-631");
        folder.rename("a.hurl", "sub/b");
        assertThat(folder.read("sub/b.hurl").text()).isEqualTo("GET http://a");
    }

    @Test
    void environmentsAreReadAsHurlReadsThem() throws IOException {
        Path environments = Files.createDirectories(temp.resolve("environments"));
        Files.writeString(
                environments.resolve("local.properties"),
                "# where\nbase = http://127.0.0.1:8080\nquery=a=b\n\nempty=\nno value\n");

        Environment local = new EnvironmentFolder(environments).list().getFirst();

        assertThat(local.name()).isEqualTo("local");
        assertThat(local.values())
                .containsExactly(
                        java.util.Map.entry("base", "http://127.0.0.1:8080"),
                        java.util.Map.entry("query", "a=b"),
                        java.util.Map.entry("empty", ""));
    }

    @Test
    void examplesGoWithTheirRequestAndComeBackWithIt() {
        String path = folder.create("orders/list", "GET http://a\n").path();
        var examples = new Examples(folder);
        examples.save(path, "empty", new Examples.Example("HTTP 200 OK", "[]"));

        Trash.Deleted deleted = folder.delete(path);
        assertThat(examples.names(path)).isEmpty();
        folder.restore(deleted);

        assertThat(examples.read(path, "empty").body()).isEqualTo("[]");
    }
}
