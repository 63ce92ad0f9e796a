package dev.binnacle.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Descriptions of many hands. All that are kept here; with {@code -Dopenapi.directory=FOLDER} those
 * below a folder, {@code -Drounds=N} of them by chance.
 */
class DirectoryImportTest {
    private static final String FOLDER = System.getProperty("openapi.directory", "");
    private static final int ROUNDS = Integer.getInteger("rounds", 50);

    @TempDir Path folder;

    @Test
    void everyDocumentIsImportedAndEachOfItsOperationsCanBeCalled() {
        Path place = FOLDER.isEmpty() ? Documents.material() : Path.of(FOLDER);
        List<Path> files = new ArrayList<>(Documents.below(place));
        Collections.shuffle(files, new Random(5));
        files = files.subList(0, Math.min(ROUNDS, files.size()));
        long operations = 0;
        for (Path file : files) {
            var imported = Documents.imported(file);
            var description = Description.read(Documents.bytes(file), file.toString());
            assertThat(imported.files())
                    .as(file.toString())
                    .hasSameSizeAs(description.operations());
            Documents.callable(imported, folder);
            operations += imported.files().size();
        }
        assertThat(operations).isGreaterThan(files.size());
    }
}
