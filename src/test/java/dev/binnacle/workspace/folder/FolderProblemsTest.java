package dev.binnacle.workspace.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.binnacle.base.ProblemCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

class FolderProblemsTest {
    @TempDir Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsAFullDisk() {
        IOException full =
                catchThrowableOfType(
                        IOException.class, () -> Files.writeString(Path.of("/dev/full"), "x"));
        assertThat(FolderProblems.codeOf(full)).isEqualTo(ProblemCode.DISK_FULL);
    }

    @Test
    void whatTheSystemRefusesToWriteIsReadOnly() {
        Path file = folder.resolve("x");
        for (Exception refusal :
                new Exception[] {
                    new AccessDeniedException("x"),
                    new FileSystemException("x", null, "Read-only file system"),
                    new FileSystemException("x", null, "Operation not permitted")
                }) {
            assertThat(FolderProblems.from(refusal, file).problem().code())
                    .isEqualTo(ProblemCode.WORKSPACE_READ_ONLY);
        }
        assertThat(FolderProblems.codeOf(new ReadOnlyFileSystemException()))
                .isEqualTo(ProblemCode.WORKSPACE_READ_ONLY);
        assertThat(FolderProblems.from(new AccessDeniedException("x"), file).problem().detail())
                .contains(file.toString());
    }

    @Test
    void aFileIsReplacedAsAWholeAndNothingIsLeftBeside() throws IOException {
        Path file = folder.resolve("settings");
        AtomicFile.write(file, "old");
        AtomicFile.write(file, "new");
        assertThat(file).hasContent("new");
        // a directory where the new file would be written: the old one stays
        Files.createDirectory(folder.resolve("settings.new"));
        assertThat(catchThrowableOfType(IOException.class, () -> AtomicFile.write(file, "newer")))
                .isNotNull();
        assertThat(file).hasContent("new");
    }
}
