package dev.binnacle.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.desktop.control.grid.CellLook;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;

import javafx.scene.control.TextArea;

import org.junit.jupiter.api.Test;

/** Cells of many types as they are seen and opened. */
class CellsTest {
    private static final String THINGS =
            """
            create type mood as enum ('sad', 'ok', 'very happy');
            create table owner (id uuid primary key, name text);
            create table things (id uuid primary key, owner_id uuid references owner, name text,
              n numeric, d double precision, b boolean, m mood, j jsonb, x bytea, tags text[],
              born date, at timestamptz, r int4range, doc text);
            insert into owner values ('0b9d3f6e-1c2a-4a53-9d8b-3f1c2e4d5a60', 'Anna Karlsson');
            insert into things values ('6f1c3a52-7d1e-4f0b-8a35-2b9c4d7e8f01',
              '0b9d3f6e-1c2a-4a53-9d8b-3f1c2e4d5a60', E'two\\nlines\\u202e', 1234567890123456.12,
              'NaN', true, 'very happy', '{"a": [1, null]}',
              '\\x89504e470d0a1a0a00000000000000000000000000000000ff', array['a', 'b,c', null],
              '0044-03-15 BC', '2026-11-20 14:03:22.123456+01', '[1,5)', repeat('long ', 100000)),
              ('6f1c3a52-7d1e-4f0b-8a35-2b9c4d7e8f02', null, '', null, 'Infinity', false, 'sad',
              'null', '', '{}', 'infinity', null, 'empty', 'x');
            """;

    private static void edit(DataDesk desk, String column) {
        TestScreen.run(() -> {
            desk.grid().select(0, desk.index(column));
            desk.grid().requestFocus();
            desk.grid().edit();
        });
    }

    @Test
    void valuesReadAsTheyAreAndTheirEditorsOfferWhatFits() {
        ConnectionSettings settings = TestPostgres.newDatabase();
        try (var desk = new DataDesk(settings, THINGS)) {
            desk.open("things");
            TestScreen.run(() -> desk.stage.setWidth(1900));
            TestScreen.await(
                    "the owner's name",
                    () -> desk.look(0, "owner_id").text().equals("↗ 0b9d3f6e…  Anna Karlsson"));
            assertThat(desk.look(0, "name").text()).isEqualTo("two↵lines\\u202E");
            assertThat(desk.look(0, "x").text()).isEqualTo("0x89504E470D0A1A0A… 25 B");
            assertThat(desk.look(0, "doc").text()).endsWith("… 488 KB");
            assertThat(desk.look(1, "b").tone()).isEqualTo(CellLook.Tone.NO);
            assertThat(desk.look(1, "born").text()).isEqualTo("infinity");
            edit(desk, "m");
            desk.picture("cells-enum");
            assertThat(desk.says("sad") && desk.says("ok")).as("every choice is seen").isTrue();
            edit(desk, "j");
            desk.picture("cells-json");
            assertThat(
                            TestScreen.on(() ->
                                    desk.find(TextArea.class, DataDesk::shown).getCaretPosition()))
                    .as("a document is read from its start")
                    .isZero();
        }
    }
}
