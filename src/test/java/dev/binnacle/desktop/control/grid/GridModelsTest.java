package dev.binnacle.desktop.control.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
