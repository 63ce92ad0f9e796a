package dev.binnacle.server.account.store;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import javax.sql.DataSource;

/** The people's tables. They are made at the first use; a start that failed is tried again. */
public final class AccountStore implements AutoCloseable {
    private static final List<Class<?>> ROWS =
            List.of(
                    UserRow.class,
                    IdentityRow.class,
                    SessionRow.class,
                    RefreshTokenRow.class,
                    FlowRow.class,
                    OneTimeTokenRow.class,
                    FactorRow.class,
                    ChallengeRow.class,
                    SigningKeyRow.class,
                    ApiKeyRow.class,
                    MailRow.class);
    private final DataSource database;
    private final String schema;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable SessionFactory sessions;

    /**
     * @param schema that holds the tables; made where there is none
     */
    public AccountStore(DataSource database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Makes the tables now. */
    public void start() {
        sessions();
    }

    public boolean started() {
        return sessions != null;
    }

    /** Runs this in one transaction, which a failure undoes. */
    public <T extends @Nullable Object> T call(Function<Session, T> work) {
        return sessions().fromTransaction(work);
    }

    private SessionFactory sessions() {
        SessionFactory running = sessions;
        if (running != null) {
            return running;
        }
        starting.lock();
        try {
            SessionFactory other = sessions;
            if (other != null) {
                return other;
            }
            new AccountTables(schema).make(database);
            SessionFactory started = factory();
            sessions = started;
            return started;
        } catch (SQLException failure) {
            throw new JDBCConnectionException("The tables of people cannot be reached", failure);
        } finally {
            starting.unlock();
        }
    }

    private SessionFactory factory() {
        var configuration = new Configuration();
        ROWS.forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("hibernate.connection.datasource", database);
        configuration.setProperty("hibernate.default_schema", schema);
        configuration.setProperty("hibernate.globally_quoted_identifiers", "true");
        configuration.setProperty("hibernate.hbm2ddl.auto", "none");
        configuration.setProperty("jakarta.persistence.validation.mode", "none");
        configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
        // what a database refuses names people; it is answered, or logged once by whoever catches
        // it
        configuration.setProperty("hibernate.jdbc.log.errors", "false");
        return configuration.buildSessionFactory();
    }

    @Override
    public void close() {
        SessionFactory running = sessions;
        if (running != null) {
            running.close();
        }
    }
}
