package dev.binnacle.desktop.control.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridModelsTest {
    @Test
    void columnsMoveHideAndComeBackWhereTheyBelong() {
        var columns = new GridColumns();
        columns.reset(new double[] {50, 60, 70, 80});
        columns.move(0, 2);
        assertThat(columns.at(2)).isZero();
        columns.hide(1);
        assertThat(columns.places()).isEqualTo(3);
        assertThat(columns.total()).isEqualTo(200);
        columns.show(1);
        assertThat(columns.placeOf(1)).isGreaterThan(columns.placeOf(0));
        assertThat(columns.placeAt(0)).isZero();
        assertThat(columns.placeAt(10_000)).isEqualTo(3);
    }

    @Test
    void theLastColumnCannotBeHidden() {
        var columns = new GridColumns();
        columns.reset(new double[] {50});
        columns.hide(0);
        assertThat(columns.places()).isEqualTo(1);
    }

    @Test
    void rowsColumnsAndAllAreRectanglesThatFollowTheSize() {
        var selection = new GridSelection();
        selection.resize(10, 4);
        selection.moveTo(2, 1);
        selection.selectRows(2, 4);
        assertThat(selection.area()).isEqualTo(new GridSelection.Area(2, 0, 4, 3));
        selection.selectColumns(1, 2);
        assertThat(selection.area()).isEqualTo(new GridSelection.Area(0, 1, 9, 2));
        selection.moveTo(9, 3);
        selection.resize(5, 4);
        assertThat(selection.row()).isEqualTo(4);
        selection.resize(0, 0);
        assertThat(selection.areas()).isEmpty();
        assertThat(selection.contains(0, 0)).isFalse();
    }

    @Test
    void severalRectanglesCanBeSelected() {
        var selection = new GridSelection();
        selection.resize(10, 4);
        selection.moveTo(0, 0);
        selection.addAt(5, 2);
        selection.extendTo(6, 3);
        assertThat(selection.selectedRows()).containsExactly(0, 5, 6);
        assertThat(selection.contains(5, 3)).isTrue();
        assertThat(selection.contains(0, 1)).isFalse();
    }

    @Test
    void jsonIsLaidOutWithoutTouchingItsTokens() {
        assertThat(JsonText.pretty("{\"a\":1.10,\"b\":[],\"c\":{\"d\":\"x,{y\"}}"))
                .isEqualTo(
                        """
                        {
                          "a": 1.10,
                          "b": [],
                          "c": {
                            "d": "x,{y"
                          }
                        }\
                        """);
        assertThat(JsonText.pretty("{\"broken")).isEqualTo("{\n  \"broken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(60) | varchar(60)",
                "CHARACTER VARYING(60) | varchar(60)",
                "NUMERIC(10, 2) | numeric(10,2)",
                "timestamp(3) without time zone | timestamp(3)",
                "timestamp with time zone[] | timestamptz[]",
                "character varying(9)[] | varchar(9)[]",
                "integer | integer",
                "\"Odd.Schema\".\"Mood\" | \"Odd.Schema\".\"Mood\"",
                "ENUM('A', 'B') | ENUM('A', 'B')",
            })
    void typesAreWrittenBrieflyOverTheirColumns(String type, String brief) {
        assertThat(TypeText.brief(type)).isEqualTo(brief);
    }
}
