package dev.binnacle.app;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.server.RunningServer;
import dev.binnacle.desktop.server.ServerChoice;
import dev.binnacle.server.account.AccountService;
import dev.binnacle.server.account.Administration;
import dev.binnacle.server.account.Person;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.query.Frame;
import dev.binnacle.server.query.Rights;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.token.TokenMaker;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A backend served by the console, told as its screen shows it. */
final class ConsoleServer implements RunningServer {
    private static final Duration DAY = Duration.ofDays(1);
    private final ServedBackend served;
    private final ServerSettings settings;
    private final ServerChoice choice;

    ConsoleServer(ServedBackend served, ServerSettings settings, ServerChoice choice) {
        this.served = served;
        this.settings = settings;
        this.choice = choice;
    }

    @Override
    public String address() {
        return served.address();
    }

    @Override
    public List<Route> routes(String role) {
        if (role.isEmpty()) {
            return List.of();
        }
        Exposed exposed = served.executor().exposed();
        Rights rights =
                served.executor().rights(new Frame(role, true, null, Map.of(), null, false, true));
        List<Route> routes = new ArrayList<>();
        exposed.resources().values().stream()
                .filter(each -> choice.schemas().contains(each.name().schema()))
                .filter(each -> rights.tables().containsKey(each.name()))
                .forEach(each -> routes.add(route(each, rights)));
        exposed.routines().values().stream()
                .map(List::getFirst)
                .filter(each -> choice.schemas().contains(each.name().schema()))
                .filter(each -> rights.routines().contains(each.name()))
                .forEach(each ->
                        routes.add(
                                new Route(
                                        "/rest/v1/rpc/" + each.name().name(),
                                        profile(each.name()),
                                        "routine",
                                        "POST",
                                        each.comment())));
        served.rest()
                .actions(role)
                .forEach(each ->
                        routes.add(
                                new Route(
                                        "/rest/v1/rpc/" + each.name(),
                                        "",
                                        "action",
                                        "POST",
                                        each.description())));
        routes.sort(Comparator.comparing(Route::path));
        return routes;
    }

    private Route route(Resource each, Rights rights) {
        var methods = new ArrayList<String>();
        add(methods, "GET", rights.may(each.name(), Rights.Right.SELECT));
        add(methods, "POST", each.insertable() && rights.may(each.name(), Rights.Right.INSERT));
        add(methods, "PATCH", each.updatable() && rights.may(each.name(), Rights.Right.UPDATE));
        add(methods, "DELETE", each.deletable() && rights.may(each.name(), Rights.Right.DELETE));
        return new Route(
                "/rest/v1/" + each.name().name(),
                profile(each.name()),
                each.view() ? "view" : "table",
                String.join(" ", methods),
                each.comment());
    }

    private static void add(List<String> methods, String method, boolean may) {
        if (may) {
            methods.add(method);
        }
    }

    private String profile(TableName name) {
        return name.schema().equals(choice.schemas().getFirst()) ? "" : name.schema();
    }

    @Override
    public List<Account> people(int limit) {
        AccountService accounts = started();
        return accounts == null
                ? List.of()
                : accounts.people(limit).stream().map(ConsoleServer::account).toList();
    }

    private static Account account(Person each) {
        String state = each.banned() ? "banned" : each.confirmed() ? "active" : "unconfirmed";
        return new Account(
                each.id().toString(),
                each.name().isEmpty() ? "anonymous" : each.name(),
                each.role(),
                state,
                each.created(),
                each.lastSignIn());
    }

    @Override
    public void addPerson(String mail, String password, String role) {
        administration().create(mail, password, role);
    }

    @Override
    public void ban(Account account, boolean banned) {
        administration().ban(UUID.fromString(account.id()), banned);
    }

    @Override
    public void delete(Account account) {
        administration().delete(UUID.fromString(account.id()));
    }

    @Override
    public String tokenOf(Account account) {
        return administration().signIn(UUID.fromString(account.id()));
    }

    private Administration administration() {
        AccountService accounts = served.accounts();
        if (accounts == null) {
            throw new IllegalStateException("the API is served without accounts");
        }
        return accounts.administration();
    }

    @Override
    public List<Mail> mails(int limit) {
        AccountService accounts = started();
        return accounts == null
                ? List.of()
                : accounts.outbox().newest(limit).stream()
                        .map(each ->
                                new Mail(
                                        each.recipient(),
                                        each.subject(),
                                        each.body(),
                                        each.created(),
                                        state(each.sent() != null, each.problem())))
                        .toList();
    }

    private static String state(boolean sent, @Nullable String problem) {
        return sent ? "sent" : problem == null ? "waits" : problem;
    }

    /** Looking at the accounts is no reason to make their tables. */
    private @Nullable AccountService started() {
        AccountService accounts = served.accounts();
        return accounts != null && accounts.started() ? accounts : null;
    }

    @Override
    public String description() {
        return served.rest().description();
    }

    @Override
    public long answered() {
        return served.traffic().total();
    }

    @Override
    public List<Answered> answeredSince(long seen) {
        return served.traffic().since(seen).stream()
                .map(each ->
                        new Answered(
                                each.at(),
                                each.method(),
                                route(each.route()),
                                each.role(),
                                each.status(),
                                each.code(),
                                each.took(),
                                each.rows(),
                                each.bytes()))
                .toList();
    }

    /** Accounts are noted with their part, the rest without. */
    private static String route(String noted) {
        return noted.startsWith("/auth/v1") ? noted : "/rest/v1" + noted;
    }

    @Override
    public String token(String role) {
        return TokenMaker.token(settings, role, DAY, InstantSource.system());
    }

    @Override
    public void reload() {
        served.executor().reload();
    }

    @Override
    public void close() {
        served.close();
    }
}
