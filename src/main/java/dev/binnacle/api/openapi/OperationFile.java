package dev.binnacle.api.openapi;

import dev.binnacle.api.hurl.EntryWriter;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.SectionKind;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes one operation as a request that can be sent as it stands. */
final class OperationFile {
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern PLAIN_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");
    private final Description description;
    private final Credentials credentials;
    private final Set<String> leftOut;

    /**
     * @param leftOut takes what has no place in the request
     */
    OperationFile(Description description, Credentials credentials, Set<String> leftOut) {
        this.description = description;
        this.credentials = credentials;
        this.leftOut = leftOut;
    }

    static boolean isHeaderName(String name) {
        return HEADER_NAME.matcher(name).matches();
    }

    String text(Operation operation) {
        var names = new VariableNames(credentials.names());
        var entry = new EntryWriter(operation.method(), url(operation, names));
        String title = operation.summary().isEmpty() ? operation.id() : operation.summary();
        if (!title.isEmpty()) {
            entry.comment("@name " + title);
        }
        entry.comment("@operation " + operation.key());
        if (operation.deprecated()) {
            entry.comment("The description calls it deprecated.");
        }
        accept(operation, entry);
        credentials.write(operation, entry);
        for (Parameter each : operation.parameters()) {
            if (!credentials.speaksFor(operation, each)) {
                parameter(operation, each, entry);
            }
        }
        variables(operation, names, entry);
        body(operation, entry);
        return entry.text();
    }

    private static String url(Operation operation, VariableNames names) {
        var url = new StringBuilder("{{" + OpenApiImport.BASE + "}}");
        if (!operation.path().startsWith("/")) {
            url.append('/');
        }
        for (PathTemplate.Piece piece : PathTemplate.of(operation.path()).pieces()) {
            switch (piece) {
                case PathTemplate.Fixed fixed ->
                        url.append(fixed.text().replace("{", "%7B").replace("}", "%7D"));
                case PathTemplate.Open open ->
                        url.append("{{").append(names.of(open.name())).append("}}");
            }
        }
        return url.toString();
    }

    private static void accept(Operation operation, EntryWriter entry) {
        operation.answers().stream()
                .filter(each -> each.status().startsWith("2"))
                .flatMap(each -> each.contents().stream())
                .filter(each -> PLAIN_TYPE.matcher(each.plainType()).matches())
                .min(Comparator.comparingInt(Operation::rank))
                .ifPresent(each -> entry.header("Accept", each.plainType()));
    }

    private void parameter(Operation operation, Parameter parameter, EntryWriter entry) {
        switch (parameter.place()) {
            case PATH -> {}
            case QUERY -> lines(SectionKind.QUERY, parameter, entry);
            case COOKIE -> lines(SectionKind.COOKIES, parameter, entry);
            case HEADER -> {
                if (isHeaderName(parameter.name())) {
                    header(parameter, entry);
                } else {
                    leftOut.add(
                            operation.key()
                                    + ": no header can be called \u201c"
                                    + parameter.name()
                                    + "\u201d");
                }
            }
        }
    }

    private void header(Parameter parameter, EntryWriter entry) {
        boolean login = parameter.name().equalsIgnoreCase("Authorization");
        String sample = SampleLines.text(parameter.sample());
        boolean ascii = sample.chars().allMatch(c -> c < 127);
        String value = login ? credentials.authorization() : ascii ? sample : "string";
        if (parameter.required()) {
            entry.header(parameter.name(), value);
        } else {
            entry.offeredHeader(parameter.name(), value);
        }
    }

    private static void lines(SectionKind section, Parameter parameter, EntryWriter entry) {
        for (NameValue each : SampleLines.of(parameter)) {
            if (parameter.required()) {
                entry.line(section, SampleLines.plain(each.name()), each.value());
            } else if (!each.name().startsWith("@")) {
                entry.offered(section, SampleLines.plain(each.name()), each.value());
            }
        }
    }

    private void variables(Operation operation, VariableNames names, EntryWriter entry) {
        boolean elsewhere =
                !operation.servers().isEmpty()
                        && !operation.servers().equals(description.servers());
        if (elsewhere) {
            String base = OpenApiImport.base(operation.servers().getFirst(), description.servers());
            entry.written(SectionKind.OPTIONS, "variable: " + OpenApiImport.BASE + "=" + base);
        }
        List<Parameter> parameters = operation.parameters(Parameter.Place.PATH);
        PathTemplate.of(operation.path()).pieces().stream()
                .filter(PathTemplate.Open.class::isInstance)
                .map(each -> ((PathTemplate.Open) each).name())
                .distinct()
                .forEach(name -> {
                    String value =
                            parameters.stream()
                                    .filter(each -> each.name().equals(name))
                                    .map(each -> SampleLines.of(each).getFirst().value())
                                    .findFirst()
                                    .orElse("1");
                    String option = "variable: " + names.of(name) + "=" + percent(value);
                    entry.written(SectionKind.OPTIONS, option);
                });
    }

    private static String percent(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.isEmpty() || encoded.matches("\\.+") ? "1" : encoded;
    }

    private void body(Operation operation, EntryWriter entry) {
        boolean bodiless = operation.method().equals("GET") || operation.method().equals("HEAD");
        if (bodiless && !operation.bodies().isEmpty()) {
            leftOut.add(operation.key() + ": its body, for no " + operation.method() + " has one");
            return;
        }
        operation
                .body()
                .ifPresent(content -> new BodyLines(entry, leftOut).write(operation, content));
    }
}
