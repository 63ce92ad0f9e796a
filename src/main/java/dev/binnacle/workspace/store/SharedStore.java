package dev.binnacle.workspace.store;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLState;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * The store in a shared PostgreSQL. Its DDL is transactional and a commit is on disk when it
 * returns, so neither a copy nor a checkpoint is needed.
 */
final class SharedStore implements StoreDatabase {
    private final SharedPlace place;
    private final DataSource database;

    SharedStore(SharedPlace place) {
        this.place = place;
        this.database = place.database();
    }

    @Override
    public void open(StoreSchema schema) {
        try {
            int version;
            try (var connection = connect()) {
                version = StoreSchema.versionOf(connection);
            }
            if (version > schema.newest()) {
                throw Problem.of(
                                ProblemCode.STORE_TOO_NEW,
                                place.display()
                                        + " has version "
                                        + version
                                        + ", this program knows "
                                        + schema.newest()
                                        + ".")
                        .exception();
            }
            if (version < schema.newest()) {
                schema.migrate(connections());
            }
        } catch (SQLException failure) {
            throw problem(failure);
        } catch (FlywayException failure) {
            throw Problem.of(
                            ProblemCode.STORE_MIGRATION_FAILED,
                            place.display() + ": " + failure.getMessage())
                    .exception(failure);
        }
    }

    @Override
    public DataSource connections() {
        return database;
    }

    @Override
    public void makeDurable() {
        // COMMIT returned, so PostgreSQL has it on disk
    }

    @Override
    public Product product() {
        return new Product("PostgreSQL", 14, 0);
    }

    @Override
    public ProblemException problem(Exception failure) {
        ProblemCode code =
                lostConnection(failure) ? ProblemCode.STORE_UNREACHABLE : ProblemCode.STORE_FAILED;
        return Problem.of(code, place.display() + ": " + failure.getMessage()).exception(failure);
    }

    private static boolean lostConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && PSQLState.isConnectionError(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        // each transaction closed its own connection
    }
}
