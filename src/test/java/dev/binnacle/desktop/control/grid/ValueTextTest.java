package dev.binnacle.desktop.control.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;

import org.junit.jupiter.api.Test;

class ValueTextTest {
    private static String shown(String text, ValueKind kind) {
        return ValueText.look(Value.of(text), kind).text();
    }

    @Test
    void nullAndEmptyTextAreWordsThatDiffer() {
        assertThat(ValueText.look(Value.NULL, ValueKind.TEXT).text()).isEqualTo("null");
        assertThat(shown("", ValueKind.TEXT)).isEqualTo("''");
        assertThat(ValueText.look(Value.of("null"), ValueKind.TEXT).tone())
                .isEqualTo(CellLook.Tone.PLAIN);
        assertThat(ValueText.look(Value.NULL, ValueKind.TEXT).tone()).isEqualTo(CellLook.Tone.DIM);
    }

    @Test
    void numbersAreAsTheDatabaseGivesThem() {
        assertThat(shown("1.10", ValueKind.DECIMAL)).isEqualTo("1.10");
        assertThat(shown("12345678901234567890.5", ValueKind.DECIMAL))
                .isEqualTo("12345678901234567890.5");
    }

    @Test
    void bytesShowTheirBeginningAndSize() {
        assertThat(shown("\\x89504e47", ValueKind.BYTES)).isEqualTo("0x89504E47");
        var long_ = new Value("\\x" + "ab".repeat(100), 12_288, true);
        assertThat(ValueText.look(long_, ValueKind.BYTES).text())
                .isEqualTo("0x" + "AB".repeat(8) + "… 12 KB");
    }

    @Test
    void cutTextEndsWithItsSize() {
        var cut = new Value("begin", 3_250_586, true);
        assertThat(ValueText.look(cut, ValueKind.TEXT).text()).isEqualTo("begin… 3.1 MB");
    }

    @Test
    void whatCouldHideOrReorderTextIsVisible() {
        assertThat(shown("a\u202eb", ValueKind.TEXT)).isEqualTo("a\\u202Eb");
        assertThat(shown("a\u0000b\u200b", ValueKind.TEXT)).isEqualTo("a\\u0000b\\u200B");
        assertThat(shown("one\ntwo\tthree", ValueKind.TEXT)).isEqualTo("one↵two⇥three");
        assertThat(shown("日本 🙂 é", ValueKind.TEXT)).isEqualTo("日本 🙂 é");
    }

    @Test
    void booleansOfBothDatabasesAreMarks() {
        assertThat(shown("t", ValueKind.BOOLEAN)).isEqualTo("✓");
        assertThat(shown("TRUE", ValueKind.BOOLEAN)).isEqualTo("✓");
        assertThat(shown("false", ValueKind.BOOLEAN)).isEqualTo("✗");
    }
}
