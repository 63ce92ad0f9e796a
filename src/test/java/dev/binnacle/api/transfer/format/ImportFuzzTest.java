package dev.binnacle.api.transfer.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.base.ProblemException;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Whatever is done to a file, it is imported or refused, and what comes of it reads. */
class ImportFuzzTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final List<String> SAMPLES =
            List.of(
                    "postman/petclinic-nonregressiontests.postman_collection.json",
                    "postman/collection-v2.json",
                    "postman/petclinic-env.postman_environment.json",
                    "bruno/complex-with-auth.bru",
                    "bruno/form-data-complex.bru",
                    "bruno/oauth2-examples.bru",
                    "har/full.har",
                    "har/har-to-k6/full.har",
                    "har/har-to-k6/params.har",
                    "curl/commands/post_number.txt");
    private static final List<String> OWN =
            List.of(
                    "@h = http://a\n"
                            + "### x\n"
                            + "# @name l\n"
                            + "POST {{h}}/a HTTP/1.1\n"
                            + "Content-Type: multipart/form-data; boundary=b\n\n"
                            + "--b\n"
                            + "Content-Disposition: form-data; name=\"n\"\n\n"
                            + "v\n"
                            + "--b--\n"
                            + "> {%\n"
                            + "client.global.set(\"t\", response.body.t);\n"
                            + "%}\n"
                            + "###\n"
                            + "GET {{h}}/{{l.response.body.$.x}}\n",
                    "opencollection: 1.0.0\n"
                            + "info: {name: x}\n"
                            + "items:\n"
                            + "  - info: {name: a, type: http}\n"
                            + "    http:\n"
                            + "      method: POST\n"
                            + "      url: http://a/:b?c=d\n"
                            + "      params: [{name: b, value: '1', type: path}]\n"
                            + "      body: {type: json, data: '{\"a\": \"{{b}}\"}'}\n"
                            + "    runtime:\n"
                            + "      assertions: [{expression: res.body.x, operator: eq, value:"
                            + " 'y'}]\n",
                    "type: collection.insomnia.rest/5.0\n"
                            + "name: x\n"
                            + "collection:\n"
                            + "  - name: a\n"
                            + "    method: GET\n"
                            + "    url: '{{ _.a }}/{% uuid %}'\n"
                            + "    authentication: {type: basic, username: u, password: p}\n");
    private static final String[] PIECES = {
        "{{",
        "}}",
        "\"",
        "`",
        "```",
        "\n",
        "\\",
        "[",
        "]",
        "{",
        "}",
        ":",
        "#",
        "\u0000",
        "\uE17B",
        "'''",
        "HTTP 200",
        "\n[Asserts]\n",
        "###",
        "\r\n",
        "\t",
        "é",
        "\uD83D",
        "&*a",
        "null",
        "file,x;"
    };

    @Test
    void aSpoiltFileIsImportedOrRefused() {
        var random = new Random(20261127);
        int imported = 0;
        for (int i = 0; i < ROUNDS; i++) {
            for (String sample : SAMPLES) {
                imported += tried(sample, spoilt(Material.text(sample), random)) ? 1 : 0;
            }
            for (String sample : OWN) {
                imported += tried("own", spoilt(sample, random)) ? 1 : 0;
            }
        }
        assertThat(imported).isPositive();
    }

    private static boolean tried(String name, byte[] bytes) {
        try {
            Imported imported = Importers.of(name, bytes);
            for (ImportedFile file : imported.files()) {
                assertThat(HurlReading.of(file.hurl()))
                        .as(file.hurl())
                        .isInstanceOf(HurlFile.class);
            }
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem().sentence()).isNotEmpty();
            return false;
        }
    }

    private static byte[] spoilt(String text, Random random) {
        var now = new StringBuilder(text);
        int times = random.nextInt(4);
        for (int i = 0; i <= times && !now.isEmpty(); i++) {
            int at = random.nextInt(now.length());
            switch (random.nextInt(6)) {
                case 0 -> now.setLength(at);
                case 1 -> now.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 2 -> now.deleteCharAt(at);
                case 3 -> now.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 4 -> now.insert(at, "[{\"item\":".repeat(random.nextInt(600)));
                default ->
                        now.insert(
                                at,
                                now.substring(
                                        at, Math.min(now.length(), at + random.nextInt(200))));
            }
        }
        byte[] bytes = now.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0
                ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))
                : bytes;
    }
}
