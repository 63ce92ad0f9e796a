package dev.binnacle.data.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataFixture;
import dev.binnacle.database.Column;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Row;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Random tables, full of NULLs and equal values, under random orders: paging forward and paging
 * backward both give exactly what one ORDER BY gives. More rounds by {@code -Drounds=}.
 */
class PagingPropertyTest {
    private static final long SEED = 20_261_122;
    private static final List<String> TYPES =
            List.of("integer", "varchar(10)", "numeric(6,2)", "boolean", "timestamp", "date");

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void pagingEqualsOneOrderBy(ConnectionSettings settings) {
        var random = new Random(SEED);
        try (var fixture = new DataFixture(settings)) {
            for (int round = 0; round < 6 * Integer.getInteger("rounds", 1); round++) {
                fixture.run(randomTable(random, "t" + round));
                Table table = fixture.table("t" + round);
                for (int order = 0; order < 4; order++) {
                    check(fixture, randomQuery(random, table));
                }
            }
        }
    }

    private static void check(DataFixture fixture, PageQuery query) {
        var pages = new Pages(fixture.database(), fixture.dialect());
        List<Row> expected = whole(fixture, query);
        var forward = new ArrayList<Row>();
        Page page = pages.first(query, Progress.none());
        while (true) {
            assertThat(page.firstRow()).isEqualTo(forward.size() + 1L);
            forward.addAll(page.rows());
            if (!page.hasNext()) {
                break;
            }
            page = pages.next(page, Progress.none());
        }
        assertThat(forward).as(query.sort() + " forward").isEqualTo(expected);
        assertThat(backward(pages, query)).as(query.sort() + " backward").isEqualTo(expected);
    }

    /** From the last page to the first; the first page is full, so it may overlap the second. */
    private static List<Row> backward(Pages pages, PageQuery query) {
        var rows = new ArrayList<Row>();
        Page page = pages.last(query, Progress.none());
        while (true) {
            List<Row> fresh = page.rows().stream().filter(row -> !rows.contains(row)).toList();
            rows.addAll(0, fresh);
            if (!page.hasPrevious()) {
                return rows;
            }
            page = pages.previous(page, Progress.none());
        }
    }

    private static List<Row> whole(DataFixture fixture, PageQuery query) {
        return fixture.database()
                .with(
                        Progress.none(),
                        session ->
                                new Reading(session)
                                        .rows(
                                                new Statement.Select(
                                                        query.table().name(),
                                                        query.table().columns(),
                                                        null,
                                                        query.order(),
                                                        0,
                                                        0,
                                                        0)));
    }

    private static PageQuery randomQuery(Random random, Table table) {
        var columns = new ArrayList<Column>(table.columns());
        Collections.shuffle(columns, random);
        List<SortKey> sort =
                columns.subList(0, random.nextInt(4)).stream()
                        .map(column -> new SortKey(column, random.nextBoolean()))
                        .toList();
        return PageQuery.of(table).sort(sort).size(1 + random.nextInt(9));
    }

    private static String randomTable(Random random, String name) {
        boolean twoKeys = random.nextBoolean();
        var sql =
                new StringBuilder(
                        "create table " + name + " (a integer not null, k integer not null");
        int columns = 1 + random.nextInt(4);
        var types = new ArrayList<String>();
        for (int at = 0; at < columns; at++) {
            types.add(TYPES.get(random.nextInt(TYPES.size())));
            sql.append(", c").append(at).append(' ').append(types.get(at));
        }
        sql.append(", primary key (").append(twoKeys ? "a, k" : "k").append("));\n");
        int rows = random.nextInt(40);
        for (int row = 0; row < rows; row++) {
            sql.append("insert into " + name + " values (" + random.nextInt(5) + ", " + row);
            types.forEach(type -> sql.append(", ").append(literal(random, type)));
            sql.append(");\n");
        }
        return sql.toString();
    }

    private static String literal(Random random, String type) {
        if (random.nextInt(3) == 0) {
            return "null";
        }
        int number = random.nextInt(4);
        return switch (type) {
            case "integer" -> String.valueOf(number);
            case "varchar(10)" -> List.of("''", "'a'", "'B'", "'é%'").get(number);
            case "numeric(6,2)" -> number + ".50";
            case "boolean" -> String.valueOf(number > 1);
            case "timestamp" -> "timestamp '2026-01-0" + (number + 1) + " 10:00:00.12345'";
            default -> "date '2026-02-0" + (number + 1) + "'";
        };
    }
}
