package dev.binnacle.server.description;

import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A page that shows the interface and tries it. Everything on it comes from this server: nothing is
 * fetched from elsewhere, which the page's own policy makes sure of.
 */
public final class DocsPage {
    private static final String ASSETS = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final Map<String, String> TYPES =
            Map.of(
                    "swagger-ui.css", "text/css; charset=utf-8",
                    "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
                    "favicon-32x32.png", "image/png");
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Backend API</title>
            <link rel="icon" href="/docs/favicon-32x32.png">
            <link rel="stylesheet" href="/docs/swagger-ui.css">
            </head>
            <body>
            <div id="api"></div>
            <script src="/docs/swagger-ui-bundle.js"></script>
            <script src="/docs/start.js"></script>
            </body>
            </html>
            """;
    private final String start;

    /**
     * @param description where the OpenAPI document is, as {@code /rest/v1/openapi.json}
     */
    public DocsPage(String description) {
        this.start =
                "SwaggerUIBundle({url: '"
                        + description
                        + "', dom_id: '#api', deepLinking: true, docExpansion: 'none',"
                        + " filter: true, persistAuthorization: false, validatorUrl: null});\n";
    }

    public HttpAnswer answer(HttpCall call) {
        String name = call.path().isEmpty() ? "" : call.path().substring(1);
        if (name.isEmpty()) {
            return file("text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
        }
        if (name.equals("start.js")) {
            return file("text/javascript; charset=utf-8", start.getBytes(StandardCharsets.UTF_8));
        }
        String type = TYPES.get(name);
        return type == null
                ? new HttpAnswer(404, "", List.of(), new byte[0], -1)
                : file(type, asset(name));
    }

    private static byte[] asset(String name) {
        try (InputStream in = DocsPage.class.getResourceAsStream(ASSETS + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpAnswer file(String type, byte[] bytes) {
        return new HttpAnswer(
                200,
                "",
                List.of(
                        new HttpAnswer.Header("Content-Type", type),
                        new HttpAnswer.Header("Content-Security-Policy", POLICY),
                        new HttpAnswer.Header("X-Content-Type-Options", "nosniff"),
                        new HttpAnswer.Header("Cache-Control", "no-cache")),
                bytes,
                -1);
    }
}
