package dev.binnacle.api.contract;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.StoredBody;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The descriptions that calls are held against: files of the workspace ({@code apis/*.yaml} and
 * {@code .json}), and what an API on this machine says of itself. Reads and asks, so it may wait.
 */
public final class KnownApis {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int LARGEST = 64 << 20;
    private static final String TYPE = "application/openapi+json, application/json;q=0.5";
    private final Path folder;
    private final RequestSender sender;
    private final Supplier<Map<String, String>> given;
    private final Clock clock;
    private final Map<Path, Read> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Served served;

    /**
     * @param folder need not be there
     * @param given what the console knows: {@code base}, and tokens of roles by {@code token_NAME}
     */
    public KnownApis(
            Path folder, RequestSender sender, Supplier<Map<String, String>> given, Clock clock) {
        this.folder = folder;
        this.sender = sender;
        this.given = given;
        this.clock = clock;
    }

    /** Where files with descriptions are. */
    public Path folder() {
        return folder;
    }

    private record Read(FileTime changed, Known known) {}

    private record Served(String base, Instant at, @Nullable Known known) {}

    /**
     * One of them.
     *
     * @param name its file's, or its address
     * @param base where it answers; empty = the description alone says so
     */
    public record Known(String name, String base, Contract contract) {
        private boolean covers(String url) {
            return !base.isEmpty()
                    ? url.startsWith(base)
                    : contract.description().servers().stream()
                            .anyMatch(each -> each.absolute() && url.startsWith(each.url()));
        }
    }

    /** What a call is worth by the description that has its operation. */
    public record Held(Known known, Verdict verdict) {}

    /** All that can be read now. */
    public synchronized List<Known> list() {
        problems.clear();
        List<Known> known = new ArrayList<>();
        Known own = served();
        if (own != null) {
            known.add(own);
        }
        known.addAll(files());
        return known;
    }

    /** Why files that the last list should have had are not in it. */
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Holds a call against the description that has its operation, else against that of its host.
     *
     * @param all as they were listed
     * @return empty = no description is of the API that was called
     */
    public static Optional<Held> check(List<Known> all, Exchange exchange) {
        String url = exchange.request().url();
        String method = exchange.request().method();
        return all.stream()
                .filter(each -> each.base().isEmpty() || each.covers(url))
                .filter(each -> each.contract().operation(method, url).isPresent())
                .findFirst()
                .or(() -> all.stream().filter(each -> each.covers(url)).findFirst())
                .map(each -> new Held(each, each.contract().check(exchange)));
    }

    private List<Known> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Known> known = new ArrayList<>();
        try (Stream<Path> places = Files.list(folder)) {
            for (Path file : places.sorted().toList()) {
                if (file.toString().matches("(?i).*\\.(ya?ml|json)") && Files.isRegularFile(file)) {
                    add(file, known);
                }
            }
        } catch (IOException failure) {
            problems.add(Problem.from(failure));
        }
        return known;
    }

    private void add(Path file, List<Known> known) throws IOException {
        try {
            known.add(file(file));
        } catch (ProblemException unreadable) {
            problems.add(unreadable.problem());
        }
    }

    private Known file(Path file) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        Read read = files.get(file);
        if (read == null || !read.changed().equals(changed)) {
            String name = String.valueOf(file.getFileName());
            var known = new Known(name, "", Contract.read(Files.readAllBytes(file), name));
            read = new Read(changed, known);
            files.put(file, read);
        }
        return read.known();
    }

    /** Only an API on this machine is asked unasked for. */
    private @Nullable Known served() {
        Map<String, String> values = given.get();
        String base = values.getOrDefault("base", "");
        if (base.isEmpty() || !onThisMachine(base)) {
            return null;
        }
        Served before = served;
        Instant now = clock.instant();
        if (before != null
                && before.base().equals(base)
                && Duration.between(before.at(), now).compareTo(FRESH) < 0) {
            return before.known();
        }
        Known known = ask(base, values);
        served = new Served(base, now, known);
        return known;
    }

    private static boolean onThisMachine(String base) {
        try {
            String host = String.valueOf(URI.create(base).getHost());
            return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    /** Each role is told what it may do: all of them together are the API. */
    private @Nullable Known ask(String base, Map<String, String> values) {
        List<String> tokens = new ArrayList<>(List.of(""));
        values.forEach((name, token) -> {
            if (name.startsWith("token_")) {
                tokens.add(token);
            }
        });
        List<Description> told = new ArrayList<>();
        for (String token : tokens) {
            Description description = ask(base, token);
            if (description != null) {
                told.add(description);
            } else if (told.isEmpty()) {
                return null;
            }
        }
        return new Known(base, base, new Contract(merged(told)));
    }

    private @Nullable Description ask(String base, String token) {
        List<Header> headers = new ArrayList<>(List.of(new Header("Accept", TYPE)));
        if (!token.isEmpty()) {
            headers.add(new Header("Authorization", "Bearer " + token));
        }
        var request =
                new Request("GET", base + "/", headers, Payload.none(), Request.Rules.defaults());
        try {
            Exchange exchange = sender.send(request, Progress.none());
            try (StoredBody body = exchange.response().body()) {
                boolean good = exchange.response().status() == 200;
                byte[] bytes = good ? body.first(LARGEST) : new byte[0];
                String text = new String(bytes, StandardCharsets.UTF_8);
                return text.isEmpty() ? null : Description.read(text, base);
            }
        } catch (ProblemException none) {
            return null; // it says nothing of itself
        }
    }

    private static Description merged(List<Description> told) {
        Map<String, Operation> all = new LinkedHashMap<>();
        for (Description each : told) {
            for (Operation operation : each.operations()) {
                all.merge(operation.key(), operation, KnownApis::richer);
            }
        }
        Description first = told.getFirst();
        Collection<Operation> operations = all.values();
        return new Description(
                first.title(),
                first.version(),
                first.edition(),
                List.of(),
                List.copyOf(operations),
                first.tags(),
                first.security(),
                first.leftOut());
    }

    private static Operation richer(Operation one, Operation other) {
        return other.parameters().size() > one.parameters().size() ? other : one;
    }
}
