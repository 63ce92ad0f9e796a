package dev.binnacle.api.echo;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was asked, as JSON: method, path, query, headers and body. */
final class EchoReport {
    private static final int MOST_BODY = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EchoReport() {}

    static String of(HttpExchange exchange) throws IOException {
        var report = new LinkedHashMap<String, Object>();
        report.put("method", exchange.getRequestMethod());
        report.put("path", exchange.getRequestURI().getPath());
        report.put("query", query(exchange.getRequestURI().getRawQuery()));
        var headers = new LinkedHashMap<String, Object>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, single(values)));
        report.put("headers", headers);
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY);
        boolean cut = exchange.getRequestBody().read() >= 0;
        report.put("body", new String(body, StandardCharsets.UTF_8));
        report.put("length", body.length);
        if (cut) {
            report.put("cut", true);
        }
        return MAPPER.writeValueAsString(report);
    }

    private static Map<String, Object> query(@org.jspecify.annotations.Nullable String raw) {
        var values = new LinkedHashMap<String, List<String>>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), fresh -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        var single = new LinkedHashMap<String, Object>();
        values.forEach((name, all) -> single.put(name, single(all)));
        return single;
    }

    private static Object single(List<String> values) {
        return values.size() == 1 ? values.getFirst() : values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
