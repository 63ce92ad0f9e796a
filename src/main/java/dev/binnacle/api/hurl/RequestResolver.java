package dev.binnacle.api.hurl;

import dev.binnacle.api.Header;
import dev.binnacle.api.Login;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a written request into one that can be sent: variables put in, sections carried out. */
public final class RequestResolver {
    private static final Pattern NOT_IN_A_URL = Pattern.compile("[^!$-;=?-\\[\\]_a-z~]+");
    private final BodyResolver bodies;

    /**
     * @param folder where files that a request names are looked for; nothing outside it is read
     */
    public RequestResolver(Path folder) {
        bodies = new BodyResolver(folder);
    }

    /** The request to send. Fails with a problem when a variable or a file is missing. */
    public Request resolve(RequestPart part, Variables given) {
        return resolve(part, given, false);
    }

    /**
     * The same for a WebSocket: its URL starts with ws:// or wss://, also where http is written.
     */
    public Request resolveSocket(RequestPart part, Variables given) {
        return resolve(part, given, true);
    }

    private Request resolve(RequestPart part, Variables given, boolean socket) {
        Variables variables = given.and(part.variables());
        String url = variables.raw(part.url());
        List<NameValue> query = resolved(part, SectionKind.QUERY, variables);
        if (!query.isEmpty()) {
            url += (url.contains("?") ? "&" : "?") + encoded(query);
        }
        String scheme = socket ? "ws" : "http";
        if (socket && (url.startsWith("http://") || url.startsWith("https://"))) {
            url = scheme + url.substring("http".length());
        }
        if (!url.startsWith(scheme + "://") && !url.startsWith(scheme + "s://")) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The URL does not start with %1$s:// or %1$ss://.".formatted(scheme),
                            url)
                    .exception();
        }
        Request.Rules rules = RequestOptions.rules(part, variables, bodies::file);
        if (part.option("path-as-is").map(variables::unquoted).orElse("").equals("true")) {
            refuseDots(url);
        }
        return new Request(
                part.method(),
                url,
                headers(part, variables, rules.login()),
                payload(part, variables),
                rules);
    }

    /** The way of sending squeezes them out, so the path would not go as it is. */
    private static void refuseDots(String url) {
        String path = url.replaceFirst("[?#].*", "");
        if (path.matches("(?i).*/(\\.|%2e){1,2}(/.*)?")) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The option path-as-is is not supported for a path with /./ or /../.",
                            Redaction.url(url))
                    .hint("Take the option out, or run the file with hurl.")
                    .exception();
        }
    }

    private static List<NameValue> resolved(
            RequestPart part, SectionKind kind, Variables variables) {
        Section section = part.section(kind).orElse(null);
        if (section == null) {
            return List.of();
        }
        return section.pairs().stream()
                .map(pair ->
                        new NameValue(
                                variables.unquoted(pair.key()), variables.unquoted(pair.value())))
                .toList();
    }

    private static List<Header> headers(RequestPart part, Variables variables, Login login) {
        var headers = new ArrayList<Header>();
        for (Pair pair : part.headers()) {
            headers.add(
                    new Header(variables.unquoted(pair.key()), variables.unquoted(pair.value())));
        }
        List<NameValue> cookies = resolved(part, SectionKind.COOKIES, variables);
        if (!cookies.isEmpty()) {
            String line =
                    cookies.stream()
                            .map(cookie -> cookie.name() + "=" + cookie.value())
                            .collect(Collectors.joining("; "));
            headers.add(new Header("Cookie", line));
        }
        for (NameValue option : part.contents(SectionKind.OPTIONS)) {
            String line = variables.unquoted(option.value());
            int colon = line.indexOf(':');
            if (option.name().equals("header") && colon > 0) {
                headers.add(
                        new Header(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 1).strip()));
            }
        }
        RoleLogin.of(part)
                .map(role -> role.header(variables))
                .ifPresent(line -> headers.add(new Header(line.name(), line.value())));
        if (login instanceof Login.None) {
            for (NameValue basic : resolved(part, SectionKind.BASIC_AUTH, variables)) {
                headers.add(login(basic.name() + ":" + basic.value()));
            }
            part.option("user")
                    .map(variables::unquoted)
                    .ifPresent(user -> headers.add(login(user)));
        }
        return headers;
    }

    private static Header login(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }

    private Payload payload(RequestPart part, Variables variables) {
        List<NameValue> form = resolved(part, SectionKind.FORM, variables);
        if (!form.isEmpty()) {
            return Payload.text(encoded(form), "application/x-www-form-urlencoded");
        }
        var multipart = part.section(SectionKind.MULTIPART);
        if (multipart.isPresent()) {
            return bodies.multipart(multipart.get(), variables);
        }
        Body body = part.body();
        return body == null ? Payload.none() : bodies.resolve(body, variables);
    }

    /** A name goes as it is written, as Hurl sends it; a value so that it is read back as it is. */
    private static String encoded(List<NameValue> pairs) {
        return pairs.stream()
                .map(pair -> name(pair.name()) + "=" + percent(pair.value()))
                .collect(Collectors.joining("&"));
    }

    private static String name(String text) {
        return NOT_IN_A_URL.matcher(text).replaceAll(found -> percent(found.group()));
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
