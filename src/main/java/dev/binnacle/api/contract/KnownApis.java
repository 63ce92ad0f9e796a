package dev.binnacle.api.contract;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.openapi.Description;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.openapi.Server;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The descriptions that calls are held against: files of the workspace ({@code apis/*.yaml} and
 * {@code .json}), and what the API that is served from here says of itself. May wait.
 */
public final class KnownApis {
    private final Path folder;
    private final Supplier<@Nullable Told> own;
    private final Map<Path, Read> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Own read;

    /**
     * @param folder need not be there
     * @param own what the API that is served from here says of itself; null = none is
     */
    public KnownApis(Path folder, Supplier<@Nullable Told> own) {
        this.folder = folder;
        this.own = own;
    }

    /**
     * What an API says of itself.
     *
     * @param base where it answers
     * @param text its description
     */
    public record Told(String base, String text) {}

    private record Own(Told told, Known known) {}

    /** Where files with descriptions are. */
    public Path folder() {
        return folder;
    }

    private record Read(FileTime changed, Known known) {}

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
        addOwn(known);
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
            if (Files.size(file) > Description.LARGEST) {
                throw Problem.of(
                                ProblemCode.DESCRIPTION_UNREADABLE,
                                name + " is larger than a description can be.",
                                "It may have " + (Description.LARGEST >> 20) + " MB.")
                        .exception();
            }
            var known = new Known(name, "", Contract.read(Files.readAllBytes(file), name));
            read = new Read(changed, known);
            files.put(file, read);
        }
        return read.known();
    }

    /** A description that cannot be had must not cost the answer that was to be held against it. */
    private void addOwn(List<Known> known) {
        try {
            Known served = own();
            if (served != null) {
                known.add(served);
            }
        } catch (RuntimeException failure) {
            problems.add(Problem.from(failure));
        }
    }

    private @Nullable Known own() {
        Told told = own.get();
        if (told == null) {
            return null;
        }
        Own before = read;
        if (before == null || !before.told().equals(told)) {
            before = new Own(told, new Known(told.base(), told.base(), contract(told)));
            read = before;
        }
        return before.known();
    }

    /** It answers where it is served, whatever it says. */
    private static Contract contract(Told told) {
        Description said = Description.read(told.text(), told.base());
        return new Contract(
                new Description(
                        said.title(),
                        said.version(),
                        said.edition(),
                        List.of(new Server(told.base(), "")),
                        said.operations().stream().map(each -> at(each, told.base())).toList(),
                        said.tags(),
                        said.security(),
                        said.leftOut()));
    }

    private static Operation at(Operation operation, String base) {
        return new Operation(
                operation.id(),
                operation.method(),
                operation.path(),
                operation.tags(),
                operation.summary(),
                operation.deprecated(),
                operation.parameters(),
                operation.bodies(),
                operation.bodyRequired(),
                operation.answers(),
                operation.security(),
                List.of(new Server(base, "")));
    }
}
