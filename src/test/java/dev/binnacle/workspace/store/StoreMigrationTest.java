package dev.binnacle.workspace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

class StoreMigrationTest {
    private static final StoreSchema NEXT = second("db/store-next");
    private static final StoreSchema BROKEN = second("db/store-broken");
    private static final StoreSchema LOSSY = second("db/store-lossy");

    @TempDir Path folder;

    private static StoreSchema second(String location) {
        return new StoreSchema(List.of("db/store", location), 2);
    }

    @Test
    void theNewestVersionIsTheLastFile() throws IOException {
        Path migrations = Path.of("src/main/resources/db/store");
        try (var files = Files.list(migrations)) {
            int newest =
                    files.map(file ->
                                    file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max()
                            .orElse(0);
            assertThat(StoreSchema.CURRENT.newest()).isEqualTo(newest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOlderStoreIsMigratedWithEverythingInIt(StoreKind kind) {
        Path place = kind.newPlace(folder);
        ConnectionSettings shop = filled(kind, place);
        try (Store store = kind.open(place, NEXT)) {
            assertThat(store.connections().all()).containsExactly(shop);
            assertThat(store.journal().under("")).isEqualTo(Map.of("first", "1", "second", "2"));
            store.journal().put("third", "3");
        }
        try (Store store = kind.open(place, NEXT)) {
            assertThat(store.journal().get("third")).contains("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatFailsHalfWayLeavesTheOldStoreInUse(StoreKind kind) {
        Path place = kind.newPlace(folder);
        ConnectionSettings shop = filled(kind, place);
        refused(ProblemCode.STORE_MIGRATION_FAILED, () -> kind.open(place, BROKEN));
        try (Store store = kind.open(place)) {
            assertThat(store.connections().all()).containsExactly(shop);
            assertThat(store.journal().under("")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreOfANewerVersionIsRefused(StoreKind kind) {
        Path place = kind.newPlace(folder);
        filled(kind, place);
        kind.open(place, NEXT).close();
        refused(ProblemCode.STORE_TOO_NEW, () -> kind.open(place));
    }

    @Test
    void aMigrationThatLosesRowsIsNotTaken() {
        Path place = folder.resolve("store");
        filled(StoreKind.IN_THE_FOLDER, place);
        refused(
                ProblemCode.STORE_MIGRATION_FAILED,
                () -> StoreKind.IN_THE_FOLDER.open(place, LOSSY));
        try (Store store = Store.embedded(place)) {
            assertThat(store.journal().under("")).hasSize(2);
        }
    }

    @Test
    void theStoreFromBeforeStaysBesideTheNewOne() throws SQLException {
        Path place = folder.resolve("store");
        filled(StoreKind.IN_THE_FOLDER, place);
        Store.embedded(place, NEXT).close();
        try (var connection = EmbeddedFile.admin(place, "store-before-v2").getConnection()) {
            assertThat(StoreSchema.versionOf(connection)).isEqualTo(1);
        }
    }

    @Test
    void theCopyOfAKilledMigrationIsThrownAway() throws IOException {
        Path place = folder.resolve("store");
        filled(StoreKind.IN_THE_FOLDER, place);
        Files.write(place.resolve("store-migrating.mv.db"), new byte[5000]);
        try (Store store = Store.embedded(place, NEXT)) {
            assertThat(store.journal().under("")).hasSize(2);
        }
        assertThat(place).isDirectoryNotContaining("glob:**/store-migrating*");
    }

    @Test
    void anEmptyFileIsNotTakenForANewStore() throws IOException {
        Path place = Files.createDirectories(folder.resolve("store"));
        Path file = Files.createFile(place.resolve("store.mv.db"));
        refused(ProblemCode.STORE_DAMAGED, () -> Store.embedded(place));
        assertThat(file).isEmptyFile();
    }

    @Test
    void theStoresLoginIsNoAdministrator() throws SQLException {
        Path place = folder.resolve("store");
        try (Store store = Store.embedded(place)) {
            store.journal().put("a", "1");
            var source = EmbeddedFile.source(place, "store");
            source.setUser(EmbeddedFile.LOGIN);
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                for (String sql :
                        List.of(
                                "create alias f for"
                                        + " \"java.lang.System.getProperty(java.lang.String)\"",
                                "select file_read('/etc/hostname')",
                                "create table binnacle.t (id integer)",
                                "drop table binnacle.journal",
                                "checkpoint sync",
                                "script")) {
                    assertThatExceptionOfType(SQLException.class)
                            .as(sql)
                            .isThrownBy(() -> statement.execute(sql));
                }
            }
        }
    }

    private static ConnectionSettings filled(StoreKind kind, Path place) {
        ConnectionSettings shop = StoreTest.everyField("shop");
        try (Store store = kind.open(place)) {
            store.connections().save(shop);
            store.journal().put("first", "1");
            store.journal().put("second", "2");
        }
        return shop;
    }

    private static void refused(
            ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
