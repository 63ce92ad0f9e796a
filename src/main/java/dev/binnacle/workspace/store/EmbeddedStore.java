package dev.binnacle.workspace.store;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.workspace.folder.FolderProblems;

import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * The store in an H2 file of the workspace. H2 acknowledges a commit before the disk has it, so
 * every write ends in CHECKPOINT SYNC, which only an administrator may run: one administrator's
 * connection stays in here, and everything else works as a login that can only read and change
 * rows.
 */
final class EmbeddedStore implements StoreDatabase {
    private static final String FILE = "store";
    private static final int DATABASE_CLOSED = ErrorCode.DATABASE_IS_CLOSED;

    private final Path folder;
    private final Object adminLock = new Object();
    private @Nullable Connection admin;

    EmbeddedStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void open(StoreSchema schema) {
        Path file = EmbeddedFile.in(folder, FILE);
        try {
            new EmbeddedMigration(folder, FILE, schema).run();
            synchronized (adminLock) {
                admin = EmbeddedFile.admin(folder, FILE).getConnection();
            }
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        } catch (SQLException failure) {
            throw openProblem(failure, file);
        }
    }

    private static ProblemException openProblem(SQLException failure, Path file) {
        ProblemCode code = FolderProblems.codeOf(failure);
        if (code == ProblemCode.WORKSPACE_UNUSABLE) {
            code =
                    failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                            ? ProblemCode.WORKSPACE_IN_USE
                            : ProblemCode.STORE_DAMAGED;
        }
        return Problem.of(code, file + ": " + failure.getMessage()).exception(failure);
    }

    @Override
    public DataSource connections() {
        JdbcDataSource source = EmbeddedFile.source(folder, FILE);
        source.setUser(EmbeddedFile.LOGIN);
        return source;
    }

    @Override
    public void makeDurable() throws SQLException {
        synchronized (adminLock) {
            // a full disk makes H2 close the database; the next write opens it again
            Connection open = admin;
            if (open == null || open.isClosed()) {
                open = EmbeddedFile.admin(folder, FILE).getConnection();
                admin = open;
            }
            try (var statement = open.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    @Override
    public Product product() {
        return new Product("H2", 2, 4);
    }

    @Override
    public ProblemException problem(Exception failure) {
        ProblemCode code = FolderProblems.codeOf(failure);
        Path file = EmbeddedFile.in(folder, FILE);
        if (code == ProblemCode.WORKSPACE_UNUSABLE) {
            code = Files.exists(file) ? ProblemCode.STORE_FAILED : ProblemCode.STORE_DAMAGED;
        }
        return Problem.of(code, file + ": " + failure.getMessage()).exception(failure);
    }

    @Override
    public void close() {
        synchronized (adminLock) {
            Connection open = admin;
            admin = null;
            if (open == null) {
                return;
            }
            try (open) {
                if (!open.isClosed()) {
                    open.createStatement().execute("SHUTDOWN");
                }
            } catch (SQLException failure) {
                if (failure.getErrorCode() != DATABASE_CLOSED) {
                    throw problem(failure);
                }
            }
        }
    }
}
