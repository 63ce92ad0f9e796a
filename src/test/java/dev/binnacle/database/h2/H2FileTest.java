package dev.binnacle.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Session;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Trust;
import dev.binnacle.database.session.JdbcConnector;
import dev.binnacle.database.session.Timing;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.Variation;

import org.h2.Driver;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

class H2FileTest {
    @TempDir Path folder;

    private static JdbcConnector connector(Trust trust) {
        return TestDatabases.connector(Secrets.none(), trust, Timing.standard());
    }

    private static ConnectionSettings at(Path path) {
        return TestPostgres.settings(new Location.H2File(path.toString()), "sa");
    }

    private static ProblemException refused(JdbcConnector connector, ConnectionSettings settings) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> connector.open(settings, Progress.none()).close());
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void aDatabaseTheConsoleMadeOpensAgainByItsPathAlone() {
        ConnectionSettings settings = at(folder.resolve("made"));
        try (var database = connector(Trust.files()).create(settings, Progress.none());
                var session = database.open("test")) {
            assertThat(database.settings().session()).containsEntry("MODE", "PostgreSQL");
            session.update(Sql.of("create table Fruit (Id int primary key)"));
        }
        try (var database = TestDatabases.open(settings);
                var session = database.open("test")) {
            assertThat(Rows.cell(session, "select count(*) from fruit")).isEqualTo("0");
            assertThat(database.defaultSchema()).isEqualTo("public");
        }
        ProblemException again =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> connector(Trust.files()).create(settings, Progress.none()).close());
        assertThat(again.problem().code()).isEqualTo(ProblemCode.DATABASE_EXISTS);
    }

    @Test
    void anExistingDatabaseOpensAsItIs() throws Exception {
        Path path = folder.resolve("theirs");
        try (Connection theirs = DriverManager.getConnection("jdbc:h2:file:" + path, "sa", "")) {
            theirs.createStatement().execute("create table Fruit (Id int primary key)");
        }
        try (var database = TestDatabases.open(at(path));
                var session = database.open("test")) {
            assertThat(database.defaultSchema()).isEqualTo("PUBLIC");
            assertThat(Rows.cell(session, "select count(*) from \"FRUIT\"")).isEqualTo("0");
            assertThat(
                            Rows.cell(
                                    session,
                                    "select setting_value from information_schema.settings where"
                                            + " setting_name = 'MODE'"))
                    .isEqualTo("REGULAR");
        }
    }

    @Test
    void aForeignFileIsOpenedOnlyWhenTrusted() throws Exception {
        Path path = folder.resolve("foreign");
        DriverManager.getConnection("jdbc:h2:file:" + path, "sa", "").close();
        Trust nobody =
                new Trust() {
                    @Override
                    public boolean file(ConnectionSettings connection) {
                        return false;
                    }

                    @Override
                    public boolean hostKey(ConnectionSettings connection, String fingerprint) {
                        return false;
                    }
                };
        assertThat(refused(connector(nobody), at(path)).problem().code())
                .isEqualTo(ProblemCode.NOT_TRUSTED);
        TestDatabases.open(at(path)).close();
    }

    @Test
    void whatIsWrongWithAFileIsSaid() throws Exception {
        JdbcConnector connector = connector(Trust.files());
        assertThat(refused(connector, at(folder.resolve("none"))).problem().code())
                .isEqualTo(ProblemCode.NO_SUCH_DATABASE);
        Files.createFile(folder.resolve("old.h2.db"));
        assertThat(refused(connector, at(folder.resolve("old"))).problem().code())
                .isEqualTo(ProblemCode.WRONG_VERSION);
        Files.writeString(folder.resolve("broken.mv.db"), "this is no database ".repeat(1000));
        assertThat(refused(connector, at(folder.resolve("broken"))).problem().code())
                .isEqualTo(ProblemCode.DATABASE_DAMAGED);
        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("locked"), "ann", "right")
                .close();
        assertThat(refused(connector, at(folder.resolve("locked"))).problem().code())
                .isEqualTo(ProblemCode.LOGIN_REFUSED);
        var smuggled =
                TestPostgres.settings(
                        new Location.H2File(folder.resolve("x") + ";INIT=create table t(a int)"),
                        "sa");
        assertThat(refused(connector, smuggled).problem().code())
                .isEqualTo(ProblemCode.ADDRESS_NOT_VALID);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        Path procFolder = Path.of("/proc"); // nobody can write there, root included
        Assumptions.assumeTrue(Files.isDirectory(procFolder), "needs a folder nobody can write");
        Path nowhere = procFolder.resolve("binnacle");
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                connector(Trust.files())
                                        .create(at(nowhere), Progress.none())
                                        .close());
        assertThat(refused.problem().code()).isEqualTo(ProblemCode.FOLDER_NOT_WRITABLE);
    }

    @Test
    void aFileThatAnotherProgramHasOpenIsSaidAndWhoHasIt() throws Exception {
        Path path = folder.resolve("held");
        Process holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                home(Holder.class) + File.pathSeparator + home(Driver.class),
                                Holder.class.getName(),
                                path.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("open");
            Problem problem = refused(connector(Trust.files()), at(path)).problem();
            assertThat(problem.code()).isEqualTo(ProblemCode.DATABASE_LOCKED);
            if (Files.isReadable(Path.of("/proc/locks"))) {
                assertThat(problem.sentence()).contains("process " + holder.pid());
            }
        } finally {
            holder.destroy();
        }
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Another program that has a database open until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection open =
                    DriverManager.getConnection("jdbc:h2:file:" + arguments[0], "sa", "")) {
                var out =
                        new PrintStream(
                                new FileOutputStream(FileDescriptor.out),
                                true,
                                StandardCharsets.UTF_8);
                out.println(open.isClosed() ? "closed" : "open");
                while (System.in.read() >= 0) {
                    // until the test ends this program
                }
            }
        }
    }

    @Test
    void readOnlyLeavesTheFileAsItIs() throws Exception {
        Path path = folder.resolve("still");
        try (Connection theirs = DriverManager.getConnection("jdbc:h2:file:" + path, "sa", "")) {
            theirs.createStatement().execute("create table fruit (id int primary key)");
        }
        byte[] before = Files.readAllBytes(folder.resolve("still.mv.db"));
        try (var database = TestDatabases.open(Variation.readOnly(at(path)));
                var session = database.open("test")) {
            assertThat(Rows.cell(session, "select count(*) from fruit")).isEqualTo("0");
            ProblemException refused =
                    catchThrowableOfType(
                            ProblemException.class,
                            () -> session.update(Sql.of("insert into fruit values (1)")));
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.READ_ONLY);
        }
        assertThat(Files.readAllBytes(folder.resolve("still.mv.db"))).isEqualTo(before);
    }

    @Test
    void whatWasCommittedIsOnDiskAtOnce() throws Exception {
        ConnectionSettings settings = at(folder.resolve("durable"));
        try (var database = connector(Trust.files()).create(settings, Progress.none());
                var session = database.open("test")) {
            session.update(Sql.of("create table fruit (id int primary key)"));
            for (int id : List.of(1, 2, 3)) {
                session.begin();
                session.update(Sql.of("insert into fruit values (" + id + ")"));
                assertThat(session.commit()).isEqualTo(Session.CommitOutcome.COMMITTED);
                // the file as a crash at this moment would leave it
                Path copy = folder.resolve("copy" + id);
                Files.copy(folder.resolve("durable.mv.db"), Path.of(copy + ".mv.db"));
                try (var other = TestDatabases.open(at(copy));
                        var seen = other.open("test")) {
                    assertThat(Rows.cell(seen, "select count(*) from fruit"))
                            .isEqualTo(String.valueOf(id));
                }
            }
        }
    }
}
