package dev.binnacle.server.rest;

import dev.binnacle.base.Problem;
import dev.binnacle.database.TableName;
import dev.binnacle.server.action.Action;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.exposed.Similar;
import dev.binnacle.server.query.Executor;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.ApiException;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.request.MediaType;
import dev.binnacle.server.request.Preferences;
import dev.binnacle.server.request.Query;
import dev.binnacle.server.request.QueryParser;
import dev.binnacle.server.request.QueryString;
import dev.binnacle.server.request.RowRange;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.token.Caller;
import dev.binnacle.server.token.TokenVerifier;
import dev.binnacle.server.traffic.Served;
import dev.binnacle.server.traffic.Traffic;
import dev.binnacle.server.validation.TableSchemas;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The REST interface: PostgREST's conventions over whatever an {@link Executor} runs on. */
public final class RestService {
    private static final Logger LOG = LoggerFactory.getLogger(RestService.class);
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final double TABLE_LIKENESS = 0.75;
    private static final Set<String> TIMEZONES = ZoneId.getAvailableZoneIds();
    private final Executor executor;
    private final ServerSettings settings;
    private final TokenVerifier tokens;
    private final Tables tables;
    private final Calls calls;
    private final ActionCalls actions;
    private final Root root;
    private final InstantSource clock;
    private final Traffic traffic;

    /**
     * @param traffic told of every request
     */
    public RestService(
            Executor executor, ServerSettings settings, InstantSource clock, Traffic traffic) {
        this(executor, settings, new TokenVerifier(settings, clock), clock, traffic);
    }

    /**
     * @param tokens says who calls
     */
    public RestService(
            Executor executor,
            ServerSettings settings,
            TokenVerifier tokens,
            InstantSource clock,
            Traffic traffic) {
        this.executor = executor;
        this.settings = settings;
        this.clock = clock;
        this.traffic = traffic;
        this.tokens = tokens;
        var frames = new Frames(settings);
        var schemas =
                TableSchemas.read(settings.text("binnacle-schemas"), settings.schemas().getFirst());
        this.tables = new Tables(executor, settings, frames, new BodyRules(schemas));
        this.calls = new Calls(executor, settings, frames);
        this.actions = new ActionCalls(executor, settings, frames);
        this.root = new Root(executor, settings, frames, calls, schemas, actions);
    }

    /** What the API offers in its first schema, whoever may call it, as OpenAPI 3.1. */
    public String description() {
        return root.whole().toString();
    }

    /** The actions that a role may call, by name. */
    public List<Action> actions(String role) {
        return actions.of(executor.exposed(), settings.schemas().getFirst(), role);
    }

    /** What is wrong with the actions of this server, as of now. */
    public List<Problem> actionProblems() {
        return actions.problems();
    }

    /** Answers one request; every refusal is an answer too. */
    public HttpAnswer answer(HttpCall call) {
        long start = System.nanoTime();
        var timing = new Timing();
        String role = "";
        String code = "";
        HttpAnswer answer;
        try {
            Caller caller = caller(call);
            timing.done("jwt");
            role = caller == null ? "" : caller.role();
            answer = answer(call, caller, timing);
        } catch (ApiException refused) {
            code = refused.error().code();
            answer = Answers.refused(refused.error());
        } catch (RuntimeException broken) {
            LOG.error("{} {} failed", call.method(), call.path(), broken);
            code = "PGRSTX00";
            answer = Answers.refused(ApiError.of(500, code, "The request could not be answered"));
        }
        timing.done("response");
        if (settings.is("server-timing-enabled", false)) {
            answer = answer.with("Server-Timing", timing.header());
        }
        String trace = settings.text("server-trace-header");
        String traced = trace == null ? null : call.headers().first(trace);
        answer = trace == null || traced == null ? answer : answer.with(trace, traced);
        traffic.add(
                new Served(
                        clock.instant(),
                        call.method(),
                        call.path(),
                        role,
                        answer.status(),
                        code,
                        Duration.ofNanos(System.nanoTime() - start),
                        answer.rows(),
                        answer.body().length));
        return answer;
    }

    /** Null where nobody is asked: what may be done in general is no secret. */
    private @Nullable Caller caller(HttpCall call) {
        return call.method().equals("OPTIONS")
                ? null
                : tokens.caller(call.headers().first("authorization"));
    }

    private HttpAnswer answer(HttpCall call, @Nullable Caller caller, Timing timing) {
        if (isPreflight(call)) {
            return preflight(call);
        }
        List<String> path = path(call.decodedPath());
        boolean routine = path.size() == 2;
        if (!METHODS.contains(call.method())
                || path.isEmpty() && !READS.contains(call.method()) && caller != null) {
            throw ApiError.of(405, "PGRST117", "Unsupported HTTP method: " + call.method())
                    .exception();
        }
        if (routine && Set.of("PUT", "PATCH", "DELETE").contains(call.method())) {
            throw ApiError.of(405, "PGRST101", "Cannot use the " + call.method() + " method on RPC")
                    .exception();
        }
        if (caller == null) {
            timing.done("parse");
            return options(call, path);
        }
        Exchange exchange = exchange(call, caller, path, routine);
        timing.done("parse");
        HttpAnswer answer;
        if (path.isEmpty()) {
            answer = root.answer(exchange);
            timing.done("plan");
        } else if (routine) {
            Action action = actions.find(exchange.exposed(), exchange.target());
            answer =
                    action == null
                            ? calls.answer(exchange, timing)
                            : actions.answer(exchange, action, timing);
        } else {
            answer =
                    isDescription(exchange)
                            ? root.openApi(exchange)
                            : tables.answer(exchange, resource(exchange), timing);
        }
        timing.done("transaction");
        return exchange.profiled() ? answer.with("Content-Profile", exchange.schema()) : answer;
    }

    private static boolean isDescription(Exchange exchange) {
        return exchange.target().name().equals("openapi.json")
                && READS.contains(exchange.call().method())
                && exchange.exposed().resource(exchange.target()) == null;
    }

    private static List<String> path(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.size() > 2 || parts.size() == 2 && !parts.getFirst().equals("rpc")) {
            throw ApiError.of(404, "PGRST125", "Invalid path specified in request URL").exception();
        }
        return parts;
    }

    private Exchange exchange(HttpCall call, Caller caller, List<String> path, boolean routine) {
        boolean read = READS.contains(call.method());
        String named = call.headers().first(read ? "accept-profile" : "content-profile");
        List<String> schemas = settings.schemas();
        if (named != null && !schemas.contains(named)) {
            throw ApiError.of(406, "PGRST106", "Invalid schema: " + named)
                    .hint("Only the following schemas are exposed: " + String.join(", ", schemas))
                    .exception();
        }
        String schema = named == null ? schemas.getFirst() : named;
        QueryString string = QueryString.parse(call.query());
        Query query = QueryParser.parse(string, routine && read);
        RowRange header =
                call.method().equals("GET")
                        ? Ranges.header(call.headers().first("range"))
                        : RowRange.ALL;
        RowRange range = query.ranges().getOrDefault(List.of(), RowRange.ALL).within(header);
        Preferences preferences =
                Preferences.parse(call.headers().all("prefer"), TIMEZONES, settings.endIsChosen());
        List<MediaType> accepted = MediaType.accepted(call.headers().all("accept"));
        return new Exchange(
                call,
                caller,
                executor.exposed(),
                schema,
                schemas.size() > 1,
                new TableName(schema, path.isEmpty() ? "" : path.getLast()),
                string,
                query,
                range,
                preferences,
                accepted,
                payload(call, query, routine));
    }

    private static @Nullable Payload payload(HttpCall call, Query query, boolean routine) {
        if (!Set.of("POST", "PUT", "PATCH").contains(call.method())) {
            return null;
        }
        String type = call.headers().first("content-type");
        MediaType media = type == null || type.isBlank() ? MediaType.JSON : MediaType.parse(type);
        return Payload.read(media, call.body(), query.columns() != null, routine);
    }

    private static Resource resource(Exchange exchange) {
        Resource found = exchange.exposed().resource(exchange.target());
        if (found == null) {
            throw unknownTable(exchange.exposed(), exchange.target());
        }
        return found;
    }

    private static RuntimeException unknownTable(Exposed exposed, TableName name) {
        List<TableName> tables =
                exposed.resources().keySet().stream()
                        .filter(each -> each.schema().equalsIgnoreCase(name.schema()))
                        .toList();
        List<String> names = tables.stream().map(TableName::name).toList();
        String similar = Similar.best(names, name.name(), TABLE_LIKENESS);
        return ApiError.of(
                        404,
                        "PGRST205",
                        "Could not find the table '%s' in the schema cache".formatted(name))
                .hint(
                        similar == null
                                ? null
                                : "Perhaps you meant the table '%s'"
                                        .formatted(tables.get(names.indexOf(similar))))
                .exception();
    }

    private static boolean isPreflight(HttpCall call) {
        return call.method().equals("OPTIONS")
                && call.headers().first("origin") != null
                && call.headers().first("access-control-request-method") != null;
    }

    private static HttpAnswer preflight(HttpCall call) {
        String asked = call.headers().first("access-control-request-headers");
        String further =
                asked == null || asked.isBlank()
                        ? ""
                        : String.join(", ", asked.strip().split("\\s*,\\s*")) + ", ";
        return new Answers(200)
                .header(
                        "Access-Control-Allow-Methods",
                        "GET, POST, PATCH, PUT, DELETE, OPTIONS, HEAD")
                .header(
                        "Access-Control-Allow-Headers",
                        "Authorization, " + further + "Accept, Accept-Language, Content-Language")
                .header("Access-Control-Max-Age", "86400")
                .done();
    }

    private HttpAnswer options(HttpCall call, List<String> path) {
        String schema = settings.schemas().getFirst();
        String named = call.headers().first("accept-profile");
        if (named != null && settings.schemas().contains(named)) {
            schema = named;
        }
        if (path.isEmpty()) {
            return new Answers(200).header("Allow", "OPTIONS,GET,HEAD").done();
        }
        var name = new TableName(schema, path.getLast());
        if (path.size() == 2) {
            boolean action = actions.find(executor.exposed(), name) != null;
            String allowed = action ? "OPTIONS,POST" : calls.allowed(executor.exposed(), name);
            return new Answers(200).header("Allow", allowed).done();
        }
        Resource resource = executor.exposed().resource(name);
        if (resource == null) {
            throw unknownTable(executor.exposed(), name);
        }
        return new Answers(200).header("Allow", Tables.allowed(resource)).done();
    }
}
