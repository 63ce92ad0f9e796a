package dev.binnacle.api.openapi.change;

import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.ResponsePart;
import dev.binnacle.api.hurl.SectionKind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request of the workspace, as far as a description speaks of it.
 *
 * @param file its path
 * @param operation as its comment says; may be empty
 * @param path from the first slash after the host on, templates as written
 * @param given its parameters and fields, such as {@code QUERY limit}
 * @param type of its body; empty = none is said
 * @param body as written
 * @param answer what is asked of the answer, as written
 * @param status that is expected; empty or {@code *} = any
 */
record RequestUse(
        String file,
        String operation,
        String method,
        String path,
        String query,
        Set<String> given,
        String type,
        String body,
        String answer,
        String status) {
    private static final Pattern HOST =
            Pattern.compile("^(?:[A-Za-z][\\w+.-]*://[^/?#]*|\\{\\{[^}]*}})");

    /** The requests of a file, in order; none where it is broken. */
    static List<RequestUse> of(String file, String text) {
        List<RequestUse> uses = new ArrayList<>();
        if (HurlReading.of(text) instanceof HurlFile hurl) {
            hurl.entries().forEach(entry -> uses.add(of(file, entry)));
        }
        return uses;
    }

    private static RequestUse of(String file, Entry entry) {
        RequestPart request = entry.request();
        ResponsePart response = entry.response();
        String url = HOST.matcher(request.url()).replaceFirst("").replaceFirst("#.*", "");
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        String query = mark < 0 ? "" : url.substring(mark + 1);
        Body body = request.body();
        return new RequestUse(
                file,
                Annotations.of(request).operation(),
                request.method(),
                path.isEmpty() ? "/" : path,
                query,
                given(request, query),
                type(request),
                body == null ? "" : body.source(),
                response == null
                        ? ""
                        : new HurlFile(List.of(entry), "").text().substring(start(entry)),
                response == null ? "" : response.status());
    }

    /** Where the answer begins in the text of its request. */
    private static int start(Entry entry) {
        return new HurlFile(List.of(new Entry(entry.request(), null)), "").text().length();
    }

    private static Set<String> given(RequestPart request, String query) {
        Set<String> given = new LinkedHashSet<>();
        for (String pair : query.split("&", -1)) {
            given.add("QUERY " + pair.split("=", 2)[0]);
        }
        request.contents(SectionKind.QUERY).forEach(each -> given.add("QUERY " + each.name()));
        request.contents(SectionKind.COOKIES).forEach(each -> given.add("COOKIE " + each.name()));
        request.contents(SectionKind.FORM).forEach(each -> given.add("BODY " + each.name()));
        request.contents(SectionKind.MULTIPART).forEach(each -> given.add("BODY " + each.name()));
        request.headers()
                .forEach(each ->
                        given.add("HEADER " + each.content().name().toLowerCase(Locale.ROOT)));
        return given;
    }

    private static String type(RequestPart request) {
        String said =
                request.headers().stream()
                        .filter(each -> each.content().name().equalsIgnoreCase("Content-Type"))
                        .map(each -> each.content().value())
                        .findFirst()
                        .orElse("");
        if (!said.isEmpty()) {
            return said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
        if (request.section(SectionKind.FORM).isPresent()) {
            return "application/x-www-form-urlencoded";
        }
        if (request.section(SectionKind.MULTIPART).isPresent()) {
            return "multipart/form-data";
        }
        Body body = request.body();
        return body != null && body.kind() == BodyKind.JSON ? "application/json" : "";
    }

    /** Whether it gives, expects or asks about that. */
    boolean has(Difference.Part part, String name) {
        return switch (part) {
            case PATH -> true;
            case HEADER -> given.contains("HEADER " + name.toLowerCase(Locale.ROOT));
            case QUERY, COOKIE ->
                    given.contains(part + " " + name)
                            || given.stream()
                                    .anyMatch(each -> each.startsWith(part + " " + name + "["));
            case TYPE -> type.equals(name);
            case STATUS -> status.equals(name);
            case ANSWER ->
                    name.isEmpty()
                            ? answer.contains("jsonpath")
                            : Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                                    .matcher(answer)
                                    .find();
            case BODY ->
                    name.isEmpty()
                            ? !body.isEmpty()
                                    || given.stream().anyMatch(each -> each.startsWith("BODY "))
                            : body.contains("\"" + name + "\"") || given.contains("BODY " + name);
        };
    }
}
