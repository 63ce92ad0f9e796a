package dev.binnacle.api.transfer.bruno;

import dev.binnacle.api.transfer.source.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code .bru} file: blocks that begin and end at the start of a line.
 *
 * @param blocks in order
 */
record BruFile(List<BruBlock> blocks) {
    private static final Pattern START =
            Pattern.compile("([A-Za-z][A-Za-z0-9_-]*(?::[A-Za-z0-9_-]+)*)\\s*([{\\[])(.*)");

    BruFile {
        blocks = List.copyOf(blocks);
    }

    static BruFile of(String name, String text) {
        List<BruBlock> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = START.matcher(lines.get(i).stripTrailing());
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (!start.matches()) {
                throw Refusal.at(name, "Bruno", i + 1, 1, "expecting a block such as meta {");
            }
            String end = start.group(2).equals("{") ? "}" : "]";
            String rest = start.group(3).strip();
            List<String> inner = new ArrayList<>();
            if (rest.endsWith(end)) {
                inner.add(rest.substring(0, rest.length() - 1));
            } else {
                int from = i;
                if (!rest.isEmpty()) {
                    inner.add(rest);
                }
                i++;
                while (i < lines.size() && !lines.get(i).stripTrailing().equals(end)) {
                    inner.add(lines.get(i++));
                }
                if (i == lines.size()) {
                    throw Refusal.at(
                            name,
                            "Bruno",
                            from + 1,
                            1,
                            "the block " + start.group(1) + " has no end");
                }
            }
            blocks.add(new BruBlock(start.group(1), inner));
        }
        return new BruFile(blocks);
    }

    Optional<BruBlock> block(String name) {
        return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
    }

    List<BruBlock.Field> fields(String name) {
        return block(name).map(BruBlock::fields).orElse(List.of());
    }

    String get(String block, String key) {
        return block(block).map(found -> found.get(key)).orElse("");
    }

    String text(String name) {
        return block(name).map(BruBlock::text).orElse("");
    }
}
