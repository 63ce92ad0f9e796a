package dev.binnacle.desktop.data;

import dev.binnacle.database.Database;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Workbench;

/** What the regions of one SQL tab share. */
record SqlParts(DataParts data, Backend backend, SqlRunner runner, SqlFiles files) {

    Workbench workbench() {
        return data.workbench();
    }

    Completion.Offers complete(String text, int caret) {
        Database database = backend.database();
        return new Completion(
                        backend.catalog(),
                        runner.syntax(),
                        name -> database == null ? name : database.dialect().quote(name))
                .at(text, caret);
    }
}
