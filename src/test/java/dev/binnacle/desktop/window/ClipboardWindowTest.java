package dev.binnacle.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real clipboard, which the headless toolkit does not have. */
class ClipboardWindowTest {
    @Test
    @Timeout(120)
    void whatIsCopiedHereCanBePastedInAnotherProgram() throws Exception {
        String cells = "id\tname\n1\tÅsa \"表\"\n2\t=1+1\n";
        try (RealDisplay display = RealDisplay.open()) {
            Process holder =
                    display.start(ClipboardProgram.class, "copy", ClipboardProgram.encoded(cells));
            assertThat(RealDisplay.output(holder).readLine()).isEqualTo("copied");
            Process other = display.start(ClipboardProgram.class, "paste");
            assertThat(RealDisplay.output(other).readLine())
                    .isEqualTo(ClipboardProgram.encoded(cells));
        }
    }
}
