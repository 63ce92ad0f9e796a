package dev.binnacle.server.rest;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.MediaHandler;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.query.Shape;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.MediaType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The form in which an answer is sent.
 *
 * @param handler a function of the database; null = none
 * @param handled the resource that the function is for; null = any
 * @param explain options of EXPLAIN; null = the answer itself
 */
record Negotiation(
        Shape.Kind kind,
        boolean stripNulls,
        @Nullable TableName handler,
        @Nullable TableName handled,
        String contentType,
        boolean single,
        @Nullable String explain) {
    private static final String UTF8 = "; charset=utf-8";

    /**
     * @param accepted the wanted one first
     * @param resource whose rows are sent
     * @param all whether all its columns and nothing else are
     * @param plans whether query plans may be asked for
     */
    static Negotiation of(
            List<MediaType> accepted,
            TableName resource,
            boolean all,
            Exposed exposed,
            boolean plans) {
        for (MediaType type : accepted) {
            Negotiation found =
                    type.isPlan()
                            ? plan(type, resource, all, exposed, plans)
                            : one(type, resource, all, exposed);
            if (found != null) {
                return found;
            }
        }
        String names = accepted.stream().map(MediaType::name).collect(Collectors.joining(", "));
        throw ApiError.of(406, "PGRST107", "None of these media types are available: " + names)
                .exception();
    }

    private static @Nullable Negotiation one(
            MediaType type, TableName resource, boolean all, Exposed exposed) {
        String stripped = type.stripsNulls() ? ";nulls=stripped" : "";
        if (type.isObject()) {
            String sent = MediaType.OBJECT + "+json" + stripped + UTF8;
            return new Negotiation(
                    Shape.Kind.JSON_OBJECT, type.stripsNulls(), null, null, sent, true, null);
        }
        if (type.isArray()) {
            String sent = MediaType.ARRAY + "+json" + stripped + UTF8;
            return new Negotiation(
                    Shape.Kind.JSON, type.stripsNulls(), null, null, sent, false, null);
        }
        MediaHandler custom = custom(type, resource, all, exposed);
        return custom == null ? builtIn(type) : handled(custom);
    }

    private static @Nullable MediaHandler custom(
            MediaType type, TableName resource, boolean all, Exposed exposed) {
        MediaHandler any = null;
        MediaHandler exact = null;
        MediaHandler general = null;
        for (MediaHandler each : exposed.mediaHandlers()) {
            boolean named = each.mediaType().equalsIgnoreCase(type.name());
            if (resource.equals(each.target())) {
                any = each.mediaType().equals("*/*") ? each : any;
                exact = named ? each : exact;
            } else if (each.target() == null && named) {
                general = each;
            }
        }
        if (all && any != null) {
            return any;
        }
        return all && exact != null ? exact : general;
    }

    private static Negotiation handled(MediaHandler custom) {
        String sent = custom.sent().toLowerCase(Locale.ROOT);
        return new Negotiation(
                Shape.Kind.CUSTOM,
                false,
                custom.function(),
                custom.target(),
                withCharset(sent),
                false,
                null);
    }

    private static String withCharset(String type) {
        boolean known =
                List.of("text/csv", "text/plain", "text/xml", "application/json").contains(type)
                        || type.equals(MediaType.GEOJSON.name())
                        || type.equals(MediaType.OPENAPI.name());
        return known ? type + UTF8 : type;
    }

    private static @Nullable Negotiation builtIn(MediaType type) {
        Shape.Kind kind =
                switch (type.name()) {
                    case "*/*",
                            "application/json",
                            "application/*",
                            MediaType.ARRAY,
                            MediaType.ARRAY + "+json" ->
                            Shape.Kind.JSON;
                    case "text/csv" -> Shape.Kind.CSV;
                    case "application/geo+json" -> Shape.Kind.GEOJSON;
                    default -> null;
                };
        if (kind == null) {
            return null;
        }
        String sent = kind == Shape.Kind.JSON ? MediaType.JSON.name() : type.name();
        return new Negotiation(kind, false, null, null, sent + UTF8, false, null);
    }

    private static @Nullable Negotiation plan(
            MediaType type, TableName resource, boolean all, Exposed exposed, boolean plans) {
        MediaType inner =
                MediaType.parse(type.parameters().getOrDefault("for", MediaType.JSON.name()));
        Negotiation of = plans ? one(inner, resource, all, exposed) : null;
        if (of == null) {
            return null;
        }
        List<String> options = new ArrayList<>();
        boolean json = type.name().endsWith("+json");
        options.add(json ? "FORMAT JSON" : "FORMAT TEXT");
        String asked = type.parameters().getOrDefault("options", "");
        List<String> followed = new ArrayList<>();
        for (String option : asked.split("\\|")) {
            if (List.of("analyze", "verbose", "settings", "buffers", "wal").contains(option)) {
                options.add(option.toUpperCase(Locale.ROOT));
                followed.add(option);
            }
        }
        String sent =
                MediaType.PLAN
                        + (json ? "+json" : "+text")
                        + "; for=\""
                        + inner.name()
                        + "\""
                        + (followed.isEmpty() ? "" : "; options=" + String.join("|", followed))
                        + UTF8;
        return new Negotiation(
                of.kind,
                of.stripNulls,
                of.handler,
                of.handled,
                sent,
                false,
                String.join(", ", options));
    }

    Shape shape(
            Shape.Kind body,
            @Nullable Routine routine,
            Shape.Count count,
            @Nullable Long countLimit,
            List<String> location) {
        return new Shape(
                body, stripNulls, handler, handled, routine, count, countLimit, location, explain);
    }
}
