package dev.binnacle.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.request.HttpAnswer;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.testing.Material;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whatever is asked, H2 answers as PostgreSQL does: status, headers and body. */
class DifferentialTest {
    private static final int SAMPLE = 200;
    private static final int MOST_SHOWN = 12;
    private static final int NEAR = 300;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "h2/chinook-h2.sql.gz, postgres/Chinook_PostgreSql.sql.gz, "
                + "update customer set city = rtrim(city);"
                + "update invoice set billing_city = rtrim(billing_city)",
        "h2/northwind-h2.sql.gz, postgres/northwind.sql.gz, "
                + "update categories set picture = x''; update employees set photo = x''",
    })
    void everyRequestHasTheSameAnswer(String h2, String postgres, String repair)
            throws SQLException {
        int rounds = Integer.getInteger("rounds", SAMPLE);
        long seed = Long.getLong("seed", 20_261_127L);
        try (BothServers both =
                BothServers.of(Material.text("db/" + h2), Material.text("db/" + postgres))) {
            both.h2Backend().run(repair.split(";"));
            assertThat(both.h2().exposed().relationships())
                    .isEqualTo(both.postgres().exposed().relationships());
            Map<String, List<String>> samples = samples(both);
            List<String> differences = new ArrayList<>();
            Map<Integer, Integer> statuses = new java.util.TreeMap<>();
            for (int i = 0; i < rounds && differences.size() < MOST_SHOWN; i++) {
                var requests =
                        new RandomRequests(new Random(seed + i), both.h2().exposed(), samples);
                HttpCall call = requests.next();
                HttpAnswer expected = both.onPostgres(call);
                HttpAnswer actual = both.onH2(call);
                statuses.merge(expected.status(), 1, Integer::sum);
                boolean same = text(expected).equals(text(actual));
                if (!same && DifferentialExceptions.excuse(call, expected, actual) == null) {
                    differences.add(
                            "seed %d\n%s\nPOSTGRESQL %s\nH2         %s\n"
                                    .formatted(
                                            seed + i,
                                            text(call),
                                            around(expected, actual),
                                            around(actual, expected)));
                }
            }
            if (Boolean.getBoolean("statuses")) {
                assertThat(statuses.toString()).isEmpty();
            }
            assertThat(differences).as(String.join("\n", differences)).isEmpty();
        }
    }

    private static Map<String, List<String>> samples(BothServers both) {
        Map<String, List<String>> samples = new HashMap<>();
        Exposed exposed = both.h2().exposed();
        for (Resource resource : exposed.resources().values()) {
            String table = resource.name().name();
            for (String column : resource.columns().keySet()) {
                List<String> values = new ArrayList<>();
                both.postgresBackend()
                        .rows(
                                dev.binnacle.database.Sql.of(
                                        "select distinct left(%s::text, 60) from %s where %1$s is not null order by 1 limit 25"
                                                .formatted(column, table)))
                        .forEach(row -> values.add(String.valueOf(row.get(0).text())));
                samples.put(table + "." + column, values);
            }
        }
        return samples;
    }

    private static String text(HttpCall call) {
        var text = new StringBuilder(call.method()).append(' ').append(call.path());
        text.append('?').append(URLDecoder.decode(call.query(), StandardCharsets.UTF_8));
        call.headers().joined().forEach((name, value) -> text.append("\n  " + name + ": " + value));
        return text.append("\n  ")
                .append(new String(call.body(), StandardCharsets.UTF_8))
                .toString();
    }

    /** Of a long body only what is near the first difference. */
    private static String around(HttpAnswer answer, HttpAnswer other) {
        String text = text(answer);
        String others = text(other);
        int at = 0;
        while (at < Math.min(text.length(), others.length())
                && text.charAt(at) == others.charAt(at)) {
            at++;
        }
        String shown = text.substring(Math.max(0, at - NEAR), Math.min(text.length(), at + NEAR));
        return answer.status() + " at " + at + ": " + shown;
    }

    private static String text(HttpAnswer answer) {
        return answer.status()
                + " "
                + answer.headers()
                + "\n    "
                + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
