package dev.binnacle.workspace.folder;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/** Turns what the operating system says about a file into words that say what to do. */
public final class FolderProblems {
    // the JDK has no exception of its own for a full disk, only the system's words
    private static final List<String> FULL =
            List.of(
                    "no space left",
                    "not enough space",
                    "disk full",
                    "quota exceeded",
                    "file too large");
    private static final List<String> REFUSED =
            List.of("read-only", "permission denied", "not permitted", "access is denied");

    private FolderProblems() {}

    /**
     * @param path what was to be written or read
     */
    public static ProblemException from(Exception failure, Path path) {
        return Problem.of(codeOf(failure), path + ": " + said(failure)).exception(failure);
    }

    /** The code behind a failure and its causes. */
    public static ProblemCode codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(words::contains)) {
                return ProblemCode.DISK_FULL;
            }
            if (cause instanceof AccessDeniedException
                    || cause instanceof ReadOnlyFileSystemException
                    || (cause instanceof IOException
                            && REFUSED.stream().anyMatch(words::contains))) {
                return ProblemCode.WORKSPACE_READ_ONLY;
            }
        }
        return ProblemCode.WORKSPACE_UNUSABLE;
    }

    private static String said(Exception failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
    }
}
