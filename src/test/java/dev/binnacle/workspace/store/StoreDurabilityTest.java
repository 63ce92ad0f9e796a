package dev.binnacle.workspace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What was acknowledged is there after the program died. {@code -Drounds=4} kills 20 times. */
class StoreDurabilityTest {
    private static final int KILLS = 5 * Integer.getInteger("rounds", 1);

    @TempDir Path parent;

    @Test
    void noAcknowledgedWriteIsLostWhenTheProgramIsKilled() throws Exception {
        var folder = new WorkspaceFolder(parent.resolve("w"));
        var random = new Random();
        var lost = new ArrayList<String>();
        int acknowledged = 0;
        for (int round = 0; round < KILLS; round++) {
            String prefix = "round" + round + "/";
            int last = killAfterSomeWrites(folder, prefix, random.nextInt(1200));
            acknowledged += last + 1;
            Map<String, String> found = journal(folder, prefix);
            for (int i = 0; i <= last; i++) {
                if (!StoreChild.text(i).equals(found.get(prefix + i))) {
                    lost.add(prefix + i);
                }
            }
            // the write under way when it died may be there or not, nothing else
            assertThat(found).hasSizeBetween(last + 1, last + 2);
        }
        assertThat(acknowledged).isGreaterThan(KILLS);
        assertThat(lost).as("lost of %d acknowledged in %d kills", acknowledged, KILLS).isEmpty();
    }

    private static Map<String, String> journal(WorkspaceFolder folder, String prefix) {
        try (Workspace workspace = Workspace.open(folder)) {
            return workspace.store().journal().under(prefix);
        }
    }

    /** The number of the last write that was acknowledged before the kill. */
    private static int killAfterSomeWrites(WorkspaceFolder folder, String prefix, int millis)
            throws Exception {
        Process child = StoreChild.start(List.of(), "write", folder.root().toString(), prefix);
        try (BufferedReader lines = child.inputReader()) {
            String first = lines.readLine();
            assertThat(first).isEqualTo("0");
            // by its handle: Process itself would close the output with what it still says
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                    .execute(child.toHandle()::destroyForcibly);
            return lastNumber(lines, 0);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Reads until the writer is gone; a line without its end was cut by the kill. */
    private static int lastNumber(BufferedReader lines, int first) throws IOException {
        int last = first;
        var line = new StringBuilder();
        int character;
        while ((character = lines.read()) != -1) {
            if (character == '\n') {
                last = Integer.parseInt(line.toString().strip());
                line.setLength(0);
            } else {
                line.append((char) character);
            }
        }
        return last;
    }

    @Test
    void aKilledOwnersWorkspaceOpensByItself() throws Exception {
        var folder = new WorkspaceFolder(parent.resolve("w"));
        Process child = StoreChild.start(List.of(), "hold", folder.root().toString());
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("open");
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> Workspace.open(folder))
                    .satisfies(refused -> {
                        assertThat(refused.problem().code())
                                .isEqualTo(ProblemCode.WORKSPACE_IN_USE);
                        assertThat(refused.problem().detail())
                                .contains("process " + child.pid() + " on host ");
                    });
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.store().connections().all()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFullDiskIsAProblemThatLosesNothing() throws Exception {
        var folder = new WorkspaceFolder(parent.resolve("w"));
        Workspace.open(folder).close();
        // no file may grow beyond this many blocks: to the program, a disk that is full
        var limit = List.of("bash", "-c", "ulimit -f 1500; exec \"$@\"", "limited");
        Process child = StoreChild.start(limit, "write", folder.root().toString(), "full/");
        List<String> said;
        try (BufferedReader lines = child.inputReader()) {
            said = lines.lines().toList();
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(said.getLast()).isEqualTo(ProblemCode.DISK_FULL.id());
        int acknowledged = said.size() - 1;
        assertThat(acknowledged).isPositive();
        Map<String, String> found = journal(folder, "full/");
        for (int i = 0; i < acknowledged; i++) {
            assertThat(found.get("full/" + i)).isEqualTo(StoreChild.text(i));
        }
    }
}
