package dev.binnacle.api.transfer.http;

import java.util.List;

/**
 * What stands between two lines of {@code ###}.
 *
 * @param title after the hashes
 * @param lines as written
 * @param first the number of its first line in the file, from 1
 */
record HttpBlock(String title, List<String> lines, int first) {
    HttpBlock {
        lines = List.copyOf(lines);
    }
}
