package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class HistoryTest {
    private final List<String> told = new ArrayList<>();
    private final History history = new History();

    private void done(String words) {
        history.note(
                new History.Deed(
                        words, () -> told.add("un" + words), () -> told.add("re" + words)));
    }

    @Test
    void theLastDeedIsTakenBackFirstAndDoneAgainFirst() {
        done("a");
        done("b");
        assertThat(history.undo()).isEqualTo("b");
        assertThat(history.undo()).isEqualTo("a");
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).isEqualTo("a");
        assertThat(told).containsExactly("unb", "una", "rea");
    }

    @Test
    void whatIsDoneAnewForgetsWhatWasTakenBack() {
        done("a");
        history.undo();
        done("b");
        assertThat(history.canRedo()).isFalse();
        assertThat(history.canUndo()).isTrue();
    }
}
