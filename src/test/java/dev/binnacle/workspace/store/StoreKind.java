package dev.binnacle.workspace.store;

import dev.binnacle.database.Location.PostgreSql;
import dev.binnacle.testing.TestPostgres;

import org.postgresql.ds.PGSimpleDataSource;

import java.nio.file.Path;

/** Both places a store can be; every test of the store runs in each. */
enum StoreKind {
    IN_THE_FOLDER {
        @Override
        Path newPlace(Path folder) {
            return folder.resolve("store");
        }

        @Override
        Store open(Path place) {
            return Store.embedded(place);
        }
    },
    IN_SHARED_POSTGRESQL {
        @Override
        Path newPlace(Path folder) {
            return Path.of(((PostgreSql) TestPostgres.newDatabase().location()).database());
        }

        @Override
        Store open(Path place) {
            return Store.shared(place(place.toString()));
        }
    };

    /** A place for a new store. */
    abstract Path newPlace(Path folder);

    abstract Store open(Path place);

    static SharedPlace place(String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {TestPostgres.port()});
        source.setDatabaseName(database);
        source.setUser("postgres");
        return new SharedPlace(source, "127.0.0.1/" + database, null);
    }
}
