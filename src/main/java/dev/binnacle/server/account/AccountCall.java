package dev.binnacle.server.account;

import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.request.QueryString;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A request with its query and body read.
 *
 * @param path its parts
 * @param query the last value of each name
 * @param body an object; empty = none was sent
 * @param address of the caller, as far as it is known
 */
record AccountCall(
        HttpCall http,
        List<String> path,
        Map<String, String> query,
        ObjectNode body,
        String address) {
    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]+@[^\\s@<>\"(),:;\\[\\]\\\\]+");
    private static final Pattern PHONE = Pattern.compile("[1-9]\\d{3,14}");

    /**
     * @param proxies how many proxies before this server are trusted to name the caller
     */
    static AccountCall read(HttpCall http, int proxies) {
        List<String> path = new ArrayList<>();
        for (String part : http.path().split("/")) {
            if (!part.isEmpty()) {
                path.add(part);
            }
        }
        Map<String, String> query = new HashMap<>();
        for (QueryString.Parameter each : QueryString.parse(http.query()).parameters()) {
            query.put(each.name(), each.value());
        }
        return new AccountCall(http, path, query, body(http), address(http, proxies));
    }

    private static ObjectNode body(HttpCall http) {
        if (http.body().length > LARGEST) {
            throw AccountRefusal.of(413, "request_too_large", "Request body is too large");
        }
        String text = new String(http.body(), StandardCharsets.UTF_8);
        String type = http.headers().first("content-type");
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            ObjectNode form = Json.object();
            QueryString.parse(text).parameters().forEach(p -> form.put(p.name(), p.value()));
            return form;
        }
        if (text.isBlank()) {
            return Json.object();
        }
        try {
            if (Json.MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException broken) {
            // said below
        }
        throw AccountRefusal.of(
                400, "bad_json", "Could not parse request body as JSON: it is no object");
    }

    private static String address(HttpCall http, int proxies) {
        String forwarded = String.join(",", http.headers().all("x-forwarded-for"));
        if (proxies < 1 || forwarded.isBlank()) {
            return http.peer();
        }
        String[] hops = forwarded.split(",");
        return hops[Math.max(0, hops.length - proxies)].strip();
    }

    /** A member that is a text; null = it is not there or blank. */
    @Nullable String text(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw AccountRefusal.invalid("\"" + name + "\" is no text");
        }
        String text = value.asString();
        if (text.indexOf('\0') >= 0) {
            throw AccountRefusal.invalid("\"" + name + "\" has a NUL character");
        }
        return text.isBlank() ? null : text;
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw AccountRefusal.invalid("\"" + name + "\" is missing");
        }
        return text;
    }

    boolean is(String name, boolean otherwise) {
        JsonNode value = body.get(name);
        return value == null || !value.isBoolean() ? otherwise : value.booleanValue();
    }

    /** A member that is an object; null = it is not there. */
    @Nullable ObjectNode object(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            if (object.toString().contains("\\u0000")) {
                throw AccountRefusal.invalid("\"" + name + "\" has a NUL character");
            }
            return object;
        }
        throw AccountRefusal.invalid("\"" + name + "\" is no object");
    }

    /** The member's mail address in lower case; null = none. */
    @Nullable String mail(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String mail = text.strip().toLowerCase(Locale.ROOT);
        if (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()) {
            throw AccountRefusal.invalid("Unable to validate email address: invalid format");
        }
        return mail;
    }

    /** The member's phone number without its plus sign; null = none. */
    @Nullable String phone() {
        String text = text("phone");
        if (text == null) {
            return null;
        }
        String phone = text.strip().replace(" ", "").replaceFirst("^\\+", "");
        if (!PHONE.matcher(phone).matches()) {
            throw AccountRefusal.invalid("Invalid phone number format (E.164 required)");
        }
        return phone;
    }

    String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** The part of the path that names something by its UUID. */
    UUID id(int part) {
        return id(path.get(part));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException odd) {
            throw AccountRefusal.of(404, "validation_failed", "An id must be an UUID");
        }
    }
}
