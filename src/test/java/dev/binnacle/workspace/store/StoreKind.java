package dev.binnacle.workspace.store;

import dev.binnacle.database.Location.PostgreSql;
import dev.binnacle.database.Secrets;
import dev.binnacle.testing.TestPostgres;

import java.nio.file.Path;

/** Both places a store can be; every test of the store runs in each. */
enum StoreKind {
    IN_THE_FOLDER {
        @Override
        Path newPlace(Path folder) {
            return folder.resolve("store");
        }

        @Override
        Store open(Path place, StoreSchema schema) {
            return Store.embedded(place, schema);
        }
    },
    IN_SHARED_POSTGRESQL {
        @Override
        Path newPlace(Path folder) {
            return Path.of(((PostgreSql) TestPostgres.newDatabase().location()).database());
        }

        @Override
        Store open(Path place, StoreSchema schema) {
            var location = new PostgreSql("127.0.0.1", TestPostgres.port(), place.toString());
            return Store.shared(
                    new SharedPlace(TestPostgres.settings(location, "postgres"), Secrets.none()),
                    schema);
        }
    };

    /** A place for a new store. */
    abstract Path newPlace(Path folder);

    abstract Store open(Path place, StoreSchema schema);

    Store open(Path place) {
        return open(place, StoreSchema.CURRENT);
    }
}
