package dev.binnacle.cli;

import dev.binnacle.api.auth.Browser;
import dev.binnacle.api.auth.Credentials;
import dev.binnacle.api.auth.SecretNames;
import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.api.auth.Secrets;
import dev.binnacle.api.auth.SignInFolder;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What templates of requests stand for, as a command line gives it. */
final class GivenValues {
    @Option(
            names = {"--variable", "--var"},
            paramLabel = "NAME=VALUE",
            description = "A variable's value; may be given again.")
    private Map<String, String> given = new LinkedHashMap<>();

    @Option(
            names = {"--variables-file", "--env"},
            paramLabel = "FILE",
            description = "Variables as properties: NAME=VALUE a line.")
    private List<Path> files = List.of();

    @Option(
            names = "--secrets-file",
            paramLabel = "FILE",
            description = {
                "The same, shown nowhere; {{vault:NAME}} in a file of variables or of a sign-in"
                        + " is the secret NAME."
            })
    private List<Path> secretFiles = List.of();

    @Option(
            names = "--auth",
            paramLabel = "DIR",
            defaultValue = "auth",
            description = "Sign-ins, whose tokens are {{auth_NAME}}; ./auth unless given.")
    private Path signIns = Path.of("auth");

    /** A later one wins; some may name secrets. */
    Map<String, String> plain() {
        Map<String, String> plain = read(files);
        plain.putAll(given);
        return plain;
    }

    Map<String, String> secret() {
        return read(secretFiles);
    }

    /**
     * What is lent to requests.
     *
     * @param secret what a file of secrets gives
     * @param sender for tokens that are fetched
     */
    SecretSource lent(
            SecretNames names, Map<String, String> secret, RequestSender sender, Clock clock) {
        var credentials =
                new Credentials(
                        Secrets.given(secret),
                        new SignInFolder(signIns),
                        sender,
                        Browser.none(),
                        clock);
        return credentials.source(names, Progress.none());
    }

    private static Map<String, String> read(List<Path> files) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                all.putAll(Environment.parse(file.toString(), Files.readString(file)).values());
            } catch (IOException unread) {
                throw Problem.of(
                                ProblemCode.REQUEST_FILE,
                                file + " cannot be read.",
                                String.valueOf(unread.getMessage()))
                        .exception(unread);
            }
        }
        return all;
    }
}
