package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.hurl.Body;
import dev.binnacle.api.hurl.BodyKind;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlText;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.ResponsePart;
import dev.binnacle.api.hurl.SectionKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request of a Hurl file as an item of an OpenCollection. */
final class OpenItem {
    private final Entry entry;
    private final RequestPart request;
    private final String name;
    private final String path;
    private final List<String> leftOut;

    OpenItem(Entry entry, String name, String path, List<String> leftOut) {
        this.entry = entry;
        request = entry.request();
        this.name = name;
        this.path = path;
        this.leftOut = leftOut;
    }

    Map<String, Object> written() {
        Map<String, Object> item = new LinkedHashMap<>();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("name", name);
        info.put("type", "http");
        item.put("info", info);
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("method", request.method());
        http.put("url", request.url());
        List<Object> headers = new ArrayList<>();
        request.headers().stream().map(Pair::content).forEach(each -> headers.add(pair(each)));
        if (!headers.isEmpty()) {
            http.put("headers", headers);
        }
        List<Object> params = new ArrayList<>();
        for (NameValue each : request.contents(SectionKind.QUERY)) {
            Map<String, Object> param = pair(each);
            param.put("type", "query");
            params.add(param);
        }
        if (!params.isEmpty()) {
            http.put("params", params);
        }
        body(http);
        for (NameValue login : request.contents(SectionKind.BASIC_AUTH)) {
            Map<String, Object> auth = new LinkedHashMap<>();
            auth.put("type", "basic");
            auth.put("username", login.name());
            auth.put("password", login.value());
            http.put("auth", auth);
        }
        item.put("http", http);
        for (SectionKind kind : List.of(SectionKind.COOKIES, SectionKind.OPTIONS)) {
            if (request.section(kind).isPresent()) {
                leftOut.add(path + ": its section " + kind.title());
            }
        }
        ResponsePart response = entry.response();
        if (response != null) {
            Map<String, Object> runtime = new OpenChecks(path, leftOut).of(response);
            if (!runtime.isEmpty()) {
                item.put("runtime", runtime);
            }
        }
        return item;
    }

    private static Map<String, Object> pair(NameValue given) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("name", given.name());
        pair.put("value", given.value());
        return pair;
    }

    private void body(Map<String, Object> http) {
        List<NameValue> form = request.contents(SectionKind.FORM);
        List<NameValue> parts = request.contents(SectionKind.MULTIPART);
        Body body = request.body();
        if (!form.isEmpty()) {
            http.put("body", typed("form-urlencoded", form.stream().map(OpenItem::pair).toList()));
        } else if (!parts.isEmpty()) {
            http.put("body", typed("multipart-form", parts.stream().map(OpenItem::part).toList()));
        } else if (body != null) {
            switch (body.kind()) {
                case JSON -> http.put("body", typed("json", body.content()));
                case XML -> http.put("body", typed("xml", body.content()));
                case ONELINE -> http.put("body", typed("text", HurlText.decode(body.content())));
                case MULTILINE -> multiline(http, body);
                case BASE64, HEX -> leftOut.add(path + ": a body of bytes");
                case FILE -> {
                    Map<String, Object> file = new LinkedHashMap<>();
                    file.put("filePath", HurlText.decode(body.content()));
                    file.put("contentType", "");
                    file.put("selected", true);
                    http.put("body", typed("file", List.of(file)));
                }
            }
        }
    }

    private void multiline(Map<String, Object> http, Body body) {
        String language = body.kind() == BodyKind.MULTILINE ? body.language() : "";
        switch (language) {
            case "json", "xml" -> http.put("body", typed(language, body.content()));
            case "", "raw" -> http.put("body", typed("text", body.content()));
            default -> leftOut.add(path + ": a body in " + language);
        }
    }

    private static Map<String, Object> typed(String type, Object data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("data", data);
        return body;
    }

    private static Map<String, Object> part(NameValue given) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("name", given.name());
        String value = given.value();
        int end = value.lastIndexOf(';');
        boolean file = value.startsWith("file,") && end > 0;
        part.put("type", file ? "file" : "text");
        part.put("value", file ? List.of(value.substring(5, end).strip()) : value);
        if (file && !value.substring(end + 1).isBlank()) {
            part.put("contentType", value.substring(end + 1).strip());
        }
        return part;
    }
}
