package dev.binnacle.server.account;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.binnacle.server.account.key.ApiKey;
import dev.binnacle.server.account.key.ApiKeys;
import dev.binnacle.server.account.key.SigningKeys;
import dev.binnacle.server.account.mail.Outbox;
import dev.binnacle.server.account.secret.Passwords;
import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.server.account.store.UserRow;
import dev.binnacle.server.request.ApiException;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.settings.ServerSettings;
import dev.binnacle.server.token.SecretKeys;
import dev.binnacle.server.token.TokenVerifier;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * The people of a backend under {@code /auth/v1}: the useful part of Supabase Auth's interface, so
 * that its clients work unchanged. Its tables are made at the first use.
 */
public final class AccountService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountService.class);
    private final AccountSettings settings;
    private static final int CONNECTIONS = 4;
    private final AccountStore store;
    private final SigningKeys signingKeys;
    private final ApiKeys apiKeys;
    private final Outbox outbox;
    private final TokenVerifier tokens;
    private final Callers callers;
    private final KeyAdmission admission;
    private final Routes routes;
    private final Administration administration;
    private final InstantSource clock;
    private @Nullable HikariDataSource pool;

    /**
     * @param database a login that may make the tables' schema, or uses one that is there
     */
    public AccountService(DataSource database, ServerSettings settings, InstantSource clock) {
        this(
                new AccountStore(database, new AccountSettings(settings).schema()),
                settings,
                clock,
                new Passwords());
    }

    /**
     * Keeps a few connections of its own.
     *
     * @param source opens one; its login may make the tables' schema, or uses one that is there
     */
    public static AccountService pooled(
            DataSource source, ServerSettings settings, InstantSource clock) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("accounts");
        var pool = new HikariDataSource(config);
        var service = new AccountService(pool, settings, clock);
        service.pool = pool;
        return service;
    }

    AccountService(
            AccountStore store, ServerSettings settings, InstantSource clock, Passwords passwords) {
        this.settings = new AccountSettings(settings);
        this.store = store;
        this.clock = clock;
        this.signingKeys =
                new SigningKeys(
                        store, clock, this.settings.rotation(), SecretKeys.shared(settings));
        this.apiKeys = new ApiKeys(store, clock);
        this.outbox = new Outbox(store, clock, this.settings.mailServer());
        this.tokens = new TokenVerifier(settings, clock, signingKeys::publicKeys);
        var users = new Users(clock);
        this.callers = new Callers(store, this.settings, tokens, apiKeys, users);
        this.admission = new KeyAdmission(this.settings, callers, signingKeys, clock);
        var sessions = new Sessions(store, this.settings, clock, signingKeys, users);
        var parts =
                new Parts(
                        store,
                        this.settings,
                        clock,
                        passwords,
                        new Limits(this.settings, clock),
                        users,
                        sessions,
                        new Flows(store, clock, users, sessions),
                        new Codes(store, this.settings, clock, outbox),
                        outbox,
                        callers,
                        new Redirects(this.settings));
        this.routes = new Routes(parts, new KeyCalls(this.settings, apiKeys), signingKeys);
        this.administration = new Administration(parts);
    }

    /** Makes the tables now instead of at the first call. */
    public void start() {
        store.start();
    }

    /** Whether the tables are there and in use. */
    public boolean started() {
        return store.started();
    }

    /** Accounts, the newest first. */
    public List<Person> people(int limit) {
        return store.call(db ->
                db
                        .createSelectionQuery(
                                "from UserRow where deletedAt is null order by createdAt desc, id",
                                UserRow.class)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(this::person)
                        .toList());
    }

    private Person person(UserRow row) {
        String name = row.email != null ? row.email : row.phone;
        return new Person(
                row.id,
                name == null ? "" : name,
                row.role,
                row.emailConfirmedAt != null || row.phoneConfirmedAt != null || row.anonymous,
                row.bannedUntil != null && row.bannedUntil.isAfter(clock.instant()),
                row.createdAt,
                row.lastSignInAt);
    }

    /** What those who run the server do with accounts. */
    public Administration administration() {
        return administration;
    }

    /** Keys that programs hold. */
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    /** Keys that sign access tokens. */
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    /** Mails that were sent, or that wait because nothing sends. */
    public Outbox outbox() {
        return outbox;
    }

    /** Takes the tokens that are signed here, and those that {@code jwt-secret} signs. */
    public TokenVerifier tokens() {
        return tokens;
    }

    /** Answers one request; every refusal is an answer too. */
    public HttpAnswer answer(HttpCall call) {
        if (call.method().equals("OPTIONS")) {
            return preflight(call);
        }
        try {
            AccountCall read = AccountCall.read(call, settings.trustedProxies());
            Routes.Route route = routes.find(read);
            switch (route.guard()) {
                case ADMIN -> callers.admin(read);
                case KEY -> keyed(call);
                case NONE -> {}
            }
            return route.handler().answer(read);
        } catch (AccountRefusal refused) {
            return Json.refusal(refused);
        } catch (ApiException odd) {
            return Json.refusal(AccountRefusal.invalid(odd.error().message()));
        } catch (ConstraintViolationException lost) {
            return Json.refusal(
                    AccountRefusal.of(409, "conflict", "Another request was first; try again"));
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    private static HttpAnswer failed(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException
                    || cause instanceof SQLTransientConnectionException) {
                LOG.warn("The accounts' database cannot be reached", failure);
                return Json.refusal(
                                AccountRefusal.of(
                                        503,
                                        "unexpected_failure",
                                        "The database cannot be reached"))
                        .with("Retry-After", "5");
            }
        }
        LOG.error("A call to the accounts failed", failure);
        return Json.refusal(
                AccountRefusal.of(
                        500, "unexpected_failure", "Unexpected failure, please check the log"));
    }

    /**
     * Lets a call on to another part of the interface: a key of a program that stands alone is
     * worth a token of its role; one that does not hold, or does not open that part, is refused
     * here.
     */
    public HttpAnswer admit(HttpCall call, Function<HttpCall, HttpAnswer> rest) {
        HttpCall admitted;
        try {
            admitted = admission.admitted(call);
        } catch (AccountRefusal refused) {
            return KeyAdmission.refused(refused);
        }
        return rest.apply(admitted);
    }

    private void keyed(HttpCall call) {
        ApiKey key = callers.key(call.headers(), ApiKey.AUTH);
        if (key == null && settings.keyRequired()) {
            throw AccountRefusal.of(401, "no_authorization", "No API key found in request");
        }
    }

    private static HttpAnswer preflight(HttpCall call) {
        String asked = call.headers().first("access-control-request-headers");
        return new HttpAnswer(
                204,
                "",
                List.of(
                        new HttpAnswer.Header(
                                "Access-Control-Allow-Methods",
                                "GET, POST, PUT, PATCH, DELETE, OPTIONS"),
                        new HttpAnswer.Header(
                                "Access-Control-Allow-Headers",
                                asked == null || asked.isBlank()
                                        ? "authorization, apikey, content-type, x-client-info,"
                                                + " x-supabase-api-version"
                                        : asked.replaceAll("[\\r\\n]", "")),
                        new HttpAnswer.Header("Access-Control-Max-Age", "86400")),
                new byte[0]);
    }

    @Override
    public void close() {
        store.close();
        if (pool != null) {
            pool.close();
        }
    }
}
