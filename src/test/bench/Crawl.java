import dev.binnacle.base.Progress;
import dev.binnacle.bench.ManyTables;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;

import schemacrawler.schemacrawler.InfoLevel;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;

import us.fatehi.utility.datasource.DatabaseConnectionSources;
import us.fatehi.utility.datasource.MultiUseUserCredentials;

import java.sql.DriverManager;

/** The catalog of 1,000 tables, ours and SchemaCrawler's standard one, in one JVM, both warm. */
public class Crawl {
    public static void main(String[] arguments) throws Exception {
        ConnectionSettings settings = TestPostgres.newDatabase();
        String url = "jdbc:postgresql://" + settings.location().display();
        try (var plain = DriverManager.getConnection(url, settings.user(), "");
                Database database = TestDatabases.open(settings)) {
            ManyTables.fill(plain, 1_000);
            double ours = Double.MAX_VALUE;
            double theirs = Double.MAX_VALUE;
            for (int round = 0; round < 12; round++) {
                long start = System.nanoTime();
                int tables = database.catalog(Progress.none()).tables().size();
                double mine = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                int crawled = crawl(url, settings.user());
                double their = (System.nanoTime() - start) / 1e6;
                System.out.printf(
                        "round %d: ours %.0f ms (%d tables), SchemaCrawler %.0f ms (%d tables)%n",
                        round, mine, tables, their, crawled);
                ours = Math.min(ours, mine);
                theirs = Math.min(theirs, their);
            }
            System.out.printf("best: %.0f ms and %.0f ms, ratio %.1f%n", ours, theirs, theirs / ours);
        }
        System.exit(0);
    }

    private static int crawl(String url, String user) {
        var options =
                SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                        .withLoadOptions(
                                LoadOptionsBuilder.builder()
                                        .withSchemaInfoLevel(
                                                SchemaInfoLevelBuilder.builder()
                                                        .withInfoLevel(InfoLevel.standard)
                                                        .toOptions())
                                        .toOptions());
        try (var source =
                DatabaseConnectionSources.newDatabaseConnectionSource(
                        url, new MultiUseUserCredentials(user, "x"))) {
            return SchemaCrawlerUtility.getCatalog(source, options).getTables().size();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
