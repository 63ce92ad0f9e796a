package dev.binnacle.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A description that moved on, against requests that people edited. */
class OpenApiSyncTest {
    private static final Imported NOTHING = new Imported(List.of(), List.of(), List.of());

    private static Imported api(String paths) {
        return OpenApiImport.of(
                "openapi: 3.0.0\ninfo: {title: a}\nservers: [{url: 'http://a'}]\npaths:\n" + paths,
                "a.yaml");
    }

    private static Map<String, String> files(Imported imported) {
        Map<String, String> files = new LinkedHashMap<>();
        imported.files().forEach(each -> files.put(each.path(), each.hurl()));
        return files;
    }

    private static final String OLD =
            "  /a: {get: {parameters: [{name: old, in: query, schema: {type: string}}]}}\n"
                    + "  /gone: {get: {}}\n";
    private static final String NEW =
            "  /a: {get: {parameters: [{name: new, in: query, schema: {type: string}}]}}\n"
                    + "  /fresh: {post: {requestBody: {content: {application/json:"
                    + " {schema: {type: object, properties: {x: {type: integer}}}}}}}}\n";

    @Test
    void theSameDescriptionChangesNothing() {
        Imported now = api(OLD);
        assertThat(OpenApiSync.of(files(now), now, now))
                .isEqualTo(new OpenApiSync(List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsNewGoneAndDifferentIsListed() {
        Imported before = api(OLD);
        Map<String, String> files = files(before);
        files.replaceAll((path, text) -> text.replace("# old: string", "# mine\nold: 5\nmine: 6"));
        OpenApiSync sync = OpenApiSync.of(files, before, api(NEW));
        assertThat(sync.added())
                .extracting(ImportedFile::path)
                .containsExactly("fresh/POST-fresh.hurl");
        assertThat(sync.removed())
                .containsExactly(new OpenApiSync.Removed("gone/GET-gone.hurl", "GET /gone"));
        assertThat(sync.changed()).hasSize(1);
        assertThat(sync.changed().getFirst().differences())
                .containsExactly(
                        "query new is new in the description", "query old is described no more");
        assertThat(sync.changed().getFirst().proposal()).contains("# new: string");
    }

    @Test
    void withoutTheOldOneNothingOfAPersonIsCalledGone() {
        Map<String, String> files = files(api(OLD));
        OpenApiSync sync = OpenApiSync.of(files, NOTHING, api(NEW));
        assertThat(sync.changed().getFirst().differences())
                .containsExactly("query new is new in the description");
    }

    @Test
    void aNewRequestNeverTakesAnOldOnesPlace() {
        OpenApiSync sync =
                OpenApiSync.of(
                        Map.of("FRESH/post-fresh.hurl", "GET http://mine\n"), NOTHING, api(NEW));
        assertThat(sync.added()).extracting(ImportedFile::path).contains("fresh/POST-fresh-2.hurl");
    }
}
