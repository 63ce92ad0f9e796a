package dev.binnacle.api.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be typed next in a request, as far as a description knows. */
public final class Completions {
    private final Description description;
    private final Routes routes;

    public Completions(Description description) {
        this.description = description;
        routes = new Routes(description);
    }

    /**
     * Operations whose path goes on from here, in the description's order.
     *
     * @param method empty = any
     * @param start of a path; what stands in braces matches any parameter
     */
    public List<Operation> paths(String method, String start) {
        String[] typed = start.split("/", -1);
        return description.operations().stream()
                .filter(each -> method.isEmpty() || each.method().equals(method))
                .filter(each -> goesOn(each.path().split("/", -1), typed))
                .toList();
    }

    private static boolean goesOn(String[] path, String[] typed) {
        for (int i = 0; i < typed.length; i++) {
            if (i >= path.length) {
                return false;
            }
            boolean last = i == typed.length - 1;
            boolean fits = last ? path[i].startsWith(typed[i]) : path[i].equals(typed[i]);
            if (!fits && (!path[i].startsWith("{") || typed[i].isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The operation that a request calls; empty = none that is described.
     *
     * @param url as written, templates and all
     */
    public Optional<Operation> operation(String method, String url) {
        String path = url.replaceFirst("^(\\{\\{[^}]*}}|https?://[^/]*)", "").split("#", 2)[0];
        int query = path.indexOf('?');
        String before = query < 0 ? path : path.substring(0, query);
        return routes.find(method, before, query < 0 ? "" : path.substring(query + 1))
                .map(Routes.Match::operation);
    }

    /** The parameters of the call that stand in that place, the required ones first. */
    public List<Parameter> parameters(String method, String url, Parameter.Place place) {
        return operation(method, url).map(each -> each.parameters(place)).orElse(List.of()).stream()
                .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
                .toList();
    }

    /** Headers that the call may have: those described, and what its bodies and schemes need. */
    public Set<String> headers(String method, String url) {
        Set<String> names = new LinkedHashSet<>();
        parameters(method, url, Parameter.Place.HEADER).forEach(each -> names.add(each.name()));
        Optional<Operation> operation = operation(method, url);
        operation
                .filter(each -> !each.bodies().isEmpty())
                .ifPresent(each -> names.add("Content-Type"));
        for (List<String> way : operation.map(Operation::security).orElse(List.of())) {
            for (String name : way) {
                SecurityScheme scheme = description.security().get(name);
                if (scheme != null) {
                    header(scheme, names);
                }
            }
        }
        return names;
    }

    private static void header(SecurityScheme scheme, Set<String> names) {
        switch (scheme.kind()) {
            case BASIC, BEARER -> names.add("Authorization");
            case HEADER_KEY -> names.add(scheme.carrier());
            case QUERY_KEY, COOKIE_KEY, OTHER -> {}
        }
    }

    /**
     * The members that may stand at a place of the call's body.
     *
     * @param place names and list indexes from the body's root
     */
    public List<Schema.Field> members(String method, String url, List<String> place) {
        return operation(method, url)
                .flatMap(Operation::body)
                .flatMap(each -> each.schema().at(place))
                .map(Schema::fields)
                .orElse(List.of());
    }
}
