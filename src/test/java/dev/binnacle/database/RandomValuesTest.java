package dev.binnacle.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Random rows, from a seed, are found again by all their values together. More with {@code
 * -Drounds}.
 */
class RandomValuesTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 1);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyRowIsFoundByItsValuesAndWritesThemBack(Engine engine) {
        Random random = new Random(20261122);
        try (TestBackend backend = TestBackend.open(engine)) {
            String bytes = engine == Engine.H2 ? "varbinary" : "bytea";
            backend.run(
                    "create table sample (id integer primary key, t text, s varchar(40), n"
                        + " numeric(30, 10), i bigint, d double precision, r real, b boolean, x "
                            + bytes
                            + ", u uuid, da date, at timestamp, j json)");
            Table table = backend.table("sample");
            for (int i = 0; i < 60 * ROUNDS; i++) {
                Map<Column, Value> row = new LinkedHashMap<>();
                row.put(table.columns().getFirst(), Value.of(Integer.toString(i)));
                for (Column column : table.columns().subList(1, table.columns().size())) {
                    row.put(column, random.nextInt(8) == 0 ? Value.NULL : value(column, random));
                }
                backend.update(new Statement.Insert(table.name(), row));
                check(backend, table, i);
            }
        }
    }

    private static void check(TestBackend backend, Table table, int id) {
        Condition byKey =
                new Condition.Same(table.columns().getFirst(), Value.of(Integer.toString(id)));
        Row read = backend.rows(select(table, byKey)).getFirst();
        List<Condition> values = new java.util.ArrayList<>();
        Map<Column, Value> again = new LinkedHashMap<>();
        for (int c = 0; c < table.columns().size(); c++) {
            values.add(new Condition.Same(table.columns().get(c), read.get(c)));
            again.put(table.columns().get(c), read.get(c));
        }
        Condition all = new Condition.All(values);
        assertThat(backend.rows(select(table, all))).containsExactly(read);
        assertThat(backend.update(new Statement.Update(table.name(), again, all))).isEqualTo(1);
        backend.run(backend.dialect().script(new Statement.Update(table.name(), again, all)));
        assertThat(backend.rows(select(table, byKey))).containsExactly(read);
    }

    private static Statement select(Table table, Condition where) {
        return new Statement.Select(table.name(), table.columns(), where, List.of(), 0, 0, 10_000);
    }

    private static Value value(Column column, Random random) {
        return Value.of(
                switch (column.kind()) {
                    case INTEGER -> Long.toString(random.nextLong());
                    case DECIMAL ->
                            new BigDecimal(new BigInteger(60, random), random.nextInt(11))
                                    .toString();
                    case FLOAT ->
                            column.name().equals("r")
                                    ? Float.toString(
                                            Float.intBitsToFloat(random.nextInt() & 0xBF7FFFFF))
                                    : Double.toString(
                                            random.nextGaussian()
                                                    * Math.pow(10, random.nextInt(600) - 300));
                    case BOOLEAN -> Boolean.toString(random.nextBoolean());
                    case BYTES -> {
                        byte[] bytes = new byte[random.nextInt(50)];
                        random.nextBytes(bytes);
                        yield "\\x" + HexFormat.of().formatHex(bytes);
                    }
                    case UUID -> new UUID(random.nextLong(), random.nextLong()).toString();
                    case DATE -> moment(random).toLocalDate().toString();
                    case TIMESTAMP -> moment(random).toString().replace('T', ' ');
                    case JSON -> "{\"k\": " + random.nextInt() + ", \"t\": [true, null, \"x\"]}";
                    default -> text(random);
                });
    }

    private static LocalDateTime moment(Random random) {
        return LocalDateTime.ofEpochSecond(
                random.nextLong(-60_000_000_000L, 200_000_000_000L),
                random.nextInt(1_000_000) * 1_000,
                ZoneOffset.UTC);
    }

    /** Any characters but NUL and halves of pairs. */
    private static String text(Random random) {
        return random.ints(random.nextInt(20), 1, 0x11000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
