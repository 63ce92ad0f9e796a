package dev.binnacle.api.curl;

import java.util.List;

/**
 * A command as a shell would start it.
 *
 * @param inputFile what its input comes from; empty = none is named
 * @param inputText its input itself, as after {@code <<<}; empty = none
 */
record ShellCommand(List<String> words, String inputFile, String inputText) {
    ShellCommand {
        words = List.copyOf(words);
    }
}
