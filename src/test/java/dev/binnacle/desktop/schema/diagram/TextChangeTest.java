package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.definition.SourceFile;

import org.junit.jupiter.api.Test;

class TextChangeTest {
    @Test
    void onlyTheLinesThatDifferAreTold() {
        var change = change("a\nb\nc\n", "a\nx\ny\nc\n");
        assertThat(change.line()).isEqualTo(2);
        assertThat(change.words()).isEqualTo("− b\n+ x\n+ y");
    }

    @Test
    void whatIsAddedOrRemovedAloneHasOneSign() {
        assertThat(change("a\n", "a\nb\n").words()).isEqualTo("+ b");
        assertThat(change("a\na\nb\n", "a\nb\n").words()).isEqualTo("− a");
        assertThat(change("a\n", "a\n").words()).isEmpty();
    }

    private static TextChange change(String before, String after) {
        return TextChange.of(new SourceFile("s.sql", before), new SourceFile("s.sql", after));
    }
}
