package dev.binnacle.api.openapi;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.api.transfer.draft.FileNames;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A description as requests: a file for each operation, in a folder for its first tag, which can be
 * sent as it stands. Where an API answers is the variable {@code base}; tokens and keys are
 * variables too.
 */
public final class OpenApiImport {
    static final String BASE = "base";
    private static final Pattern ODD = Pattern.compile("(-|[^\\p{L}\\p{M}\\p{N} _.(),+])+");
    private static final String UNSAID = "http://localhost";

    private final Description description;
    private final Set<String> leftOut;
    private final Credentials credentials;

    private OpenApiImport(Description description) {
        this.description = description;
        leftOut = new LinkedHashSet<>(description.leftOut());
        credentials = new Credentials(description.security(), leftOut);
    }

    /**
     * Nothing is fetched, nothing is written.
     *
     * @param name of the description's file
     * @throws dev.binnacle.base.ProblemException where it cannot be read
     */
    public static Imported of(byte[] bytes, String name) {
        return of(Description.read(bytes, name), name);
    }

    public static Imported of(String text, String name) {
        return of(Description.read(text, name), name);
    }

    public static Imported of(Description description, String name) {
        return new OpenApiImport(description).imported(name);
    }

    private Imported imported(String name) {
        var names = new FileNames();
        var writer = new OperationFile(description, credentials, leftOut);
        List<ImportedFile> files = new ArrayList<>();
        for (Operation each : description.operations()) {
            String path =
                    names.path(
                            List.of(plain(folder(each), "api")), plain(fileName(each), "request"));
            files.add(new ImportedFile(path, writer.text(each)));
        }
        List<Environment> environments = environments(name);
        credentials
                .wanted()
                .forEach((variable, scheme) ->
                        leftOut.add(
                                "security "
                                        + scheme
                                        + ": give the variable "
                                        + variable
                                        + " its value in the environment"));
        return new Imported(files, environments, List.copyOf(leftOut));
    }

    /**
     * Letters, digits and what reads as a name; the text for nothing where nothing of it can stay.
     */
    private static String plain(String text, String otherwise) {
        String name = ODD.matcher(text).replaceAll("-").replaceAll("^[ .-]+|[ .-]+$", "");
        return name.isEmpty() ? otherwise : FileNames.safe(name);
    }

    private static String folder(Operation operation) {
        if (!operation.tags().isEmpty() && !operation.tags().getFirst().isBlank()) {
            return operation.tags().getFirst();
        }
        for (String step : operation.path().split("/", -1)) {
            if (!step.isEmpty() && !step.startsWith("{")) {
                return step;
            }
        }
        return "";
    }

    private static String fileName(Operation operation) {
        return operation.id().isEmpty()
                ? operation.method() + operation.path().replaceAll("[{}]", "")
                : operation.id();
    }

    private List<Environment> environments(String name) {
        String title = plain(description.title(), "");
        String stem = plain(name.replaceFirst("\\.[A-Za-z]+$", ""), "api");
        String called = title.isEmpty() ? stem : title;
        List<Server> servers =
                description.servers().isEmpty()
                        ? List.of(new Server("", ""))
                        : description.servers();
        List<Environment> environments = new ArrayList<>();
        for (Server each : servers) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put(BASE, base(each, servers));
            credentials.wanted().keySet().forEach(variable -> values.put(variable, ""));
            int number = environments.size() + 1;
            environments.add(new Environment(number == 1 ? called : called + "-" + number, values));
            told(each);
        }
        return environments;
    }

    private void told(Server server) {
        if (!server.absolute()) {
            leftOut.add(
                    "servers: where the API answers is not said"
                            + (server.url().isEmpty() ? "" : " for " + server.url())
                            + "; put its address in place of "
                            + UNSAID);
        } else if (server.url().contains("{")) {
            leftOut.add("servers: " + server.url() + " has a part without a value; fill it in");
        }
    }

    /** The address of a server; one that is only a path is taken to be on the first that is not. */
    static String base(Server server, List<Server> all) {
        String url = server.url().replaceAll("\\s", "%20");
        if (server.absolute()) {
            return url;
        }
        if (url.contains("://")) {
            return UNSAID;
        }
        String host =
                all.stream()
                        .filter(Server::absolute)
                        .map(each -> each.url().replaceFirst("(https?://[^/]*).*", "$1"))
                        .findFirst()
                        .orElse(UNSAID);
        return host + (url.isEmpty() || url.startsWith("/") ? "" : "/") + url;
    }
}
