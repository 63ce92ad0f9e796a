package dev.binnacle.server.account;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Location;
import dev.binnacle.server.account.store.AccountStore;
import dev.binnacle.testing.TestPostgres;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/** A real database of either kind with the people's tables. */
final class AccountDatabase implements AutoCloseable {
    private static final Map<Engine, AccountDatabase> SHARED = new ConcurrentHashMap<>();
    private final HikariDataSource database;
    private final AccountStore store;

    private AccountDatabase(String url, String user) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword("");
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        this.database = new HikariDataSource(pool);
        this.store = new AccountStore(database, "auth");
    }

    /** One for all tests whose people have addresses of their own. */
    static AccountDatabase shared(Engine engine) {
        return SHARED.computeIfAbsent(engine, AccountDatabase::open);
    }

    static AccountDatabase open(Engine engine) {
        if (engine == Engine.H2) {
            return new AccountDatabase(
                    "jdbc:h2:mem:people"
                            + UUID.randomUUID()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                    "sa");
        }
        ConnectionSettings made = TestPostgres.newDatabase();
        var place = (Location.PostgreSql) made.location();
        return new AccountDatabase(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(place.port(), place.database()),
                made.user());
    }

    AccountStore store() {
        return store;
    }

    DataSource database() {
        return database;
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
