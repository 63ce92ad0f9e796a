package dev.binnacle.schema.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version as Flyway reads it: numbers between dots, of which 1, 01 and 1.0 are the same. */
public final class MigrationVersion implements Comparable<MigrationVersion> {
    private static final Pattern FORM = Pattern.compile("\\d+(?:[._]\\d+)*");

    private final String text;
    private final List<BigInteger> parts;

    private MigrationVersion(String text) {
        this.text = text;
        List<BigInteger> all = new ArrayList<>();
        for (String part : text.split("\\.")) {
            all.add(new BigInteger(part));
        }
        while (all.size() > 1 && all.getLast().signum() == 0) {
            all.removeLast();
        }
        this.parts = List.copyOf(all);
    }

    /** The version that a file's name or a row of the history gives; empty = it is none. */
    public static Optional<MigrationVersion> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new MigrationVersion(text.replace('_', '.')))
                : Optional.empty();
    }

    public static MigrationVersion of(long number) {
        return new MigrationVersion(Long.toString(number));
    }

    /** The next whole number. */
    public MigrationVersion next() {
        return new MigrationVersion(parts.getFirst().add(BigInteger.ONE).toString());
    }

    /** Whether versions were left out between this and a later one, as far as one can tell. */
    boolean leavesGapBefore(MigrationVersion later) {
        return later.parts.size() == 1
                && later.parts.getFirst().compareTo(parts.getFirst().add(BigInteger.ONE)) > 0
                // versions that are dates leave nothing out
                && later.parts.getFirst().bitLength() < 24;
    }

    @Override
    public int compareTo(MigrationVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int by = part(i).compareTo(other.part(i));
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    private BigInteger part(int at) {
        return at < parts.size() ? parts.get(at) : BigInteger.ZERO;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationVersion version && parts.equals(version.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** With dots, as the history holds it. */
    @Override
    public String toString() {
        return text;
    }
}
