package dev.binnacle.desktop.tour;

import dev.binnacle.access.AccessSnapshot;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Condition;
import dev.binnacle.database.Database;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.Row;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Backend;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What the steps stand on: the screen, the backend, and a way to ask the database behind the
 * screen's back.
 */
final class TourGround {
    private static final Set<ProblemCode> NOT_ALLOWED =
            EnumSet.of(ProblemCode.PERMISSION_DENIED, ProblemCode.READ_ONLY);

    private final Driver driver;
    private final Album album;
    private final Backend backend;
    private final Function<Database, AccessSnapshot> accessReader;
    private final Path definition;
    private final Restoring restoring = new Restoring();
    private @Nullable Choosing choosing;
    private @Nullable TableName ownTable;
    private @Nullable String ownUser;

    /**
     * @param accessReader reads who may do what, apart from what the screens hold
     * @param definition the folder of the workspace's definition
     */
    TourGround(
            Driver driver,
            Album album,
            Backend backend,
            Function<Database, AccessSnapshot> accessReader,
            Path definition) {
        this.driver = driver;
        this.album = album;
        this.backend = backend;
        this.accessReader = accessReader;
        this.definition = definition;
    }

    Path definition() {
        return definition;
    }

    Driver driver() {
        return driver;
    }

    Album album() {
        return album;
    }

    Backend backend() {
        return backend;
    }

    Restoring restoring() {
        return restoring;
    }

    /** The structure as the screens have it. */
    Catalog catalog() {
        return driver.on(backend::catalog);
    }

    Database database() {
        return backend.await(Progress.none());
    }

    Dialect dialect() {
        return database().dialect();
    }

    /** The structure as the database has it now. */
    Catalog structureNow() {
        return database().catalog(Progress.none());
    }

    /** Users, roles and grants as the database has them now. */
    AccessSnapshot accessNow() {
        return accessReader.apply(database());
    }

    /** A query run apart from the console's own sessions. */
    List<Row> rows(Statement query) {
        Sql sql = dialect().render(query);
        return database().with(Progress.none(), session -> SmallResult.of(session, sql));
    }

    long count(TableName table, @Nullable Condition where) {
        String counted = rows(new Statement.Count(table, where)).getFirst().get(0).text();
        return counted == null ? 0 : Long.parseLong(counted);
    }

    /** Changes rows as somebody else would, apart from the console's own sessions. */
    long change(Statement statement) {
        Sql sql = dialect().render(statement);
        return database().with(Progress.none(), session -> session.update(sql));
    }

    /** Why this statement would be refused; empty = it would not. Nothing is changed by asking. */
    Optional<Problem> refused(Statement statement) {
        Sql sql = dialect().render(statement);
        return database()
                .with(
                        Progress.none(),
                        session -> {
                            session.begin();
                            try {
                                session.update(sql);
                                return Optional.empty();
                            } catch (dev.binnacle.base.ProblemException failure) {
                                return Optional.of(failure.problem());
                            } finally {
                                session.rollback();
                            }
                        });
    }

    /** Runs a statement that takes something of the tour's own away again. */
    void remove(String sql) {
        database().with(Progress.none(), session -> session.update(Sql.of(sql)));
    }

    /** The rows to try things on that were there already, looked for once. */
    Optional<Choice> found() {
        Choosing asked = choosing;
        if (asked == null) {
            asked = new Choosing(this);
            choosing = asked;
        }
        return asked.found();
    }

    /** The rows to try things on: the database's own, else those of the tour's own table. */
    Choice choice() {
        Optional<Choice> found = found();
        if (found.isEmpty() && ownTable == null) {
            throw new TourSkip(choosing == null ? "" : choosing.why());
        }
        return found.orElseGet(() -> Choosing.own(this, ownTable()));
    }

    /** A table to look at. */
    TableName tableWithRows() {
        return found().map(choice -> choice.table().name())
                .or(() ->
                        catalog().tables().stream()
                                .filter(table -> !table.kind().view())
                                .filter(table -> table.estimatedRows() != 0)
                                .map(Table::name)
                                .limit(200)
                                .filter(table -> count(table, null) > 0)
                                .findFirst())
                .orElseThrow(() -> new TourSkip("no table here has rows"));
    }

    void owns(@Nullable TableName table) {
        ownTable = table;
    }

    TableName ownTable() {
        if (ownTable == null) {
            throw new TourSkip("the tour could not make a table of its own");
        }
        return ownTable;
    }

    void ownsUser(@Nullable String user) {
        ownUser = user;
    }

    String ownUser() {
        if (ownUser == null) {
            throw new TourSkip("the tour could not make a user of its own");
        }
        return ownUser;
    }

    /** Skips what this connection is not for. */
    void writable() {
        String reason = driver.on(backend::readOnlyReason);
        if (reason != null) {
            throw new TourSkip(reason);
        }
    }

    /** As {@link #awaitDone}; a refusal leaves nothing to take back. */
    void awaitMade(String promise, String what, Callable<Boolean> condition) {
        try {
            awaitDone(what, condition);
        } catch (TourSkip refused) {
            restoring.kept(promise);
            throw refused;
        }
    }

    /** Waits until a form has done its work; what the login may not do is a reason to skip. */
    void awaitDone(String what, Callable<Boolean> condition) {
        driver.await(what, () -> driver.refusal() != null || condition.call());
        String refused = driver.on(driver::refusal);
        if (refused != null) {
            if (NOT_ALLOWED.stream().anyMatch(code -> refused.contains(words(code)))) {
                throw new TourSkip(refused);
            }
            throw new TourFailure(refused);
        }
    }

    /** How a refused change begins to say that this was its cause. */
    private static String words(ProblemCode code) {
        return code.sentence().replaceFirst("\\.$", ";");
    }

    /** Holds when the database says what the screen did. */
    static void expect(@Nullable Object expected, @Nullable Object found, String what) {
        if (expected == null ? found != null : !expected.equals(found)) {
            throw new TourFailure(what + " is " + found + " in the database, not " + expected);
        }
    }
}
