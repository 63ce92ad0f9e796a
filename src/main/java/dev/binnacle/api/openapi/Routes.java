package dev.binnacle.api.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the operation that a call is one of: by method and path below one of the servers' paths, or
 * below the root. Of several the one with the fewest parameters is meant. The host does not count.
 */
public final class Routes {
    /** An operation that was found, and the values in its path by name. */
    public record Match(Operation operation, Map<String, String> values) {}

    private record Route(Operation operation, Pattern path, List<String> names, String query) {}

    private final Map<String, List<Route>> byMethod = new HashMap<>();

    public Routes(Description description) {
        Comparator<Route> concrete =
                Comparator.<Route>comparingInt(route -> route.names().size())
                        .thenComparing(route -> -route.query().length())
                        .thenComparing(route -> -route.path().pattern().length());
        for (Operation each : description.operations()) {
            byMethod.computeIfAbsent(each.method(), method -> new ArrayList<>()).add(route(each));
        }
        byMethod.values().forEach(routes -> routes.sort(concrete));
    }

    private static Route route(Operation operation) {
        String path = operation.path().split("#", 2)[0];
        int query = path.indexOf('?');
        String fixed = query < 0 ? "" : path.substring(query + 1);
        path = decoded(query < 0 ? path : path.substring(0, query));
        PathTemplate template = PathTemplate.of(path.startsWith("/") ? path : "/" + path);
        List<String> names =
                template.pieces().stream()
                        .filter(PathTemplate.Open.class::isInstance)
                        .map(each -> ((PathTemplate.Open) each).name())
                        .toList();
        Set<String> bases = new LinkedHashSet<>();
        operation.servers().forEach(each -> bases.add(base(each)));
        bases.add("");
        String before =
                String.join(
                        "|",
                        bases.stream()
                                .map(each -> PathTemplate.of(each).pattern().pattern())
                                .map(each -> each.replace("(", "(?:"))
                                .toList());
        Pattern whole = Pattern.compile("(?:" + before + ")" + template.pattern().pattern() + "/?");
        return new Route(operation, whole, names, fixed);
    }

    private static String base(Server server) {
        return decoded(server.url().replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", ""));
    }

    /**
     * @param encodedPath from the first slash after the host on
     * @param query without its question mark; may be empty
     */
    public Optional<Match> find(String method, String encodedPath, String query) {
        String path = decoded(encodedPath);
        Set<String> pairs = new HashSet<>(List.of(query.split("&", -1)));
        for (Route route : byMethod.getOrDefault(method, List.of())) {
            Matcher matcher = route.path().matcher(path);
            if (matcher.matches() && fits(route.query(), pairs)) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < route.names().size(); i++) {
                    values.put(route.names().get(i), matcher.group(i + 1));
                }
                return Optional.of(new Match(route.operation(), values));
            }
        }
        return Optional.empty();
    }

    /** Whether what the path itself has as its query is in the call's. */
    private static boolean fits(String wanted, Set<String> pairs) {
        for (String pair : wanted.split("&", -1)) {
            if (!pair.isEmpty() && !pair.contains("{") && !pairs.contains(pair)) {
                return false;
            }
        }
        return true;
    }

    /** The methods that are described for a path. */
    public List<String> methods(String encodedPath, String query) {
        return byMethod.keySet().stream()
                .filter(method -> find(method, encodedPath, query).isPresent())
                .sorted()
                .toList();
    }

    /** Escapes undone, but for a slash that is part of a name. */
    private static String decoded(String path) {
        String safe = path.replace("+", "%2B").replaceAll("(?i)%2f", "%252F");
        try {
            return URLDecoder.decode(safe, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return path;
        }
    }
}
