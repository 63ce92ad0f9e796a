package dev.binnacle.app;

import dev.binnacle.api.echo.EchoServer;
import dev.binnacle.cli.Commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run against a small server of its own: what the launcher's start-up cache of {@code run} is
 * trained on, by {@code -Dbinnacle.startup=rehearse}.
 */
public final class RunRehearsal {
    private static final String REQUESTS =
            """
            # What most files of requests do.
            GET {{base}}/products
            HTTP 200
            [Captures]
            first: jsonpath "$[0]"
            [Asserts]
            header "Content-Type" contains "json"
            jsonpath "$[0].id" exists
            jsonpath "$[*]" count > 1

            POST {{base}}/echo?from=rehearsal
            Content-Type: application/json
            Authorization: Bearer {{word}}
            {"id": 2, "name": "item {{newUuid}}"}
            HTTP 200
            [Asserts]
            status == 200
            jsonpath "$.method" == "POST"
            body contains "item"
            duration < 60000

            GET {{base}}/json
            [Query]
            page: 1
            HTTP 200
            [Asserts]
            jsonpath "$.yes" == true
            jsonpath "$.list[1]" == 2
            jsonpath "$.text" matches /Gr.*/

            PUT {{base}}/status/404
            `text`
            HTTP 404
            """;
    private static final int TIMES = 40;

    private RunRehearsal() {}

    /** Whether the arguments are those of a rehearsal. */
    public static boolean asked(String[] arguments) {
        return arguments.length == 1
                && arguments[0].equals("run")
                && Startup.of(System.getProperties(), text -> {}).rehearses();
    }

    /** Returns the exit code. */
    public static int run(Commands commands) throws IOException {
        try (var server = EchoServer.start();
                var folder = new TemporaryFolder("rehearsal")) {
            Path file = Files.writeString(folder.path().resolve("rehearsal.hurl"), REQUESTS);
            return commands.run(
                    "run",
                    file.toString(),
                    "--variable",
                    "base=" + server.address(),
                    "--variable",
                    "word=rehearsed",
                    "--repeat",
                    String.valueOf(TIMES));
        }
    }
}
