package dev.binnacle.api.transfer.har;

import static dev.binnacle.api.transfer.Drafted.body;
import static dev.binnacle.api.transfer.Drafted.entries;
import static dev.binnacle.api.transfer.Drafted.material;
import static dev.binnacle.api.transfer.Drafted.request;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recordings of others, call by call. */
class HarImportTest {
    static List<String> recordings() throws IOException, URISyntaxException {
        Path root = Path.of(HarImportTest.class.getResource("/material/har").toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(each -> each.toString().endsWith(".har"))
                    .map(each -> "har/" + root.relativize(each))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void everyCallIsSentAsItWasRecorded(String file) {
        JsonNode recorded =
                JsonMapper.shared().readTree(Material.text(file)).path("log").path("entries");
        Imported imported = material(file);
        assertThat(imported.files()).hasSize(1);
        List<Entry> entries = entries(imported.files().getFirst().hurl());
        assertThat(entries).hasSize(recorded.size());
        for (int i = 0; i < entries.size(); i++) {
            JsonNode source = recorded.get(i).path("request");
            boolean parts =
                    source.path("postData").path("mimeType").asString("").startsWith("multi");
            if (!parts) {
                compare(request(entries.get(i), Map.of()), source);
            } else {
                assertThat(entries.get(i).request().sections()).isNotEmpty();
            }
        }
    }

    private static void compare(Request request, JsonNode source) {
        assertThat(request.method()).isEqualTo(source.path("method").asString());
        String url = source.path("url").asString();
        assertThat(request.url().replaceFirst("\\?.*", ""))
                .isEqualTo(url.replaceFirst("\\?.*", ""));
        if (url.contains("?")) {
            assertThat(decoded(URI.create(request.url()).getRawQuery()))
                    .isEqualTo(decoded(url.substring(url.indexOf('?') + 1)));
        }
        for (JsonNode header : source.path("headers").values()) {
            String name = header.path("name").asString();
            boolean form = header.path("value").asString().contains("form-urlencoded");
            if (!name.startsWith(":") && !form && !name.equalsIgnoreCase("content-length")) {
                assertThat(request.headers())
                        .contains(new Header(name, header.path("value").asString()));
            }
        }
        String text = source.path("postData").path("text").asString("");
        if (request.payload() instanceof Payload.Content content
                && content.contentType().equals("application/octet-stream")) {
            assertThat(text)
                    .endsWith(java.util.Base64.getEncoder().encodeToString(content.bytes()));
        } else if (!text.isEmpty()) {
            assertThat(body(request).stripTrailing()).isEqualTo(text);
        } else {
            assertThat(decoded(body(request)))
                    .isEqualTo(
                            source.path("postData").path("params").values().stream()
                                    .map(each ->
                                            each.path("name").asString("")
                                                    + "="
                                                    + each.path("value").asString(""))
                                    .collect(Collectors.joining("&")));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Test
    void bracesOfARecordingAreNoVariables() {
        Imported imported =
                text(
                        "r.har",
                        """
                        {"log": {"entries": [{"request": {"method": "POST", "url": "http://a/{{x}}",
                         "headers": [{"name": "X-A", "value": "{{y}} #1"},
                          {"name": "accept-encoding", "value": "gzip, br, zstd"}],
                         "postData": {"mimeType": "text/plain", "text": "{{z}} `\\n"}}}]}}
                        """);
        Request request = request(entries(imported.files().getFirst().hurl()).getFirst(), Map.of());
        assertThat(request.url()).isEqualTo("http://a/%7B%7Bx%7D%7D");
        assertThat(request.header("X-A")).isEqualTo("{{y}} #1");
        assertThat(body(request)).isEqualTo("{{z}} `\n");
        assertThat(request.header("Accept-Encoding")).isEmpty();
    }
}
