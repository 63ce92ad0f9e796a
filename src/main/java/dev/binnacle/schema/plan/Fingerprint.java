package dev.binnacle.schema.plan;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short text that two structures share only when they are the same: how a change is noticed. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * SHA-256 in hex of everything but statistics, the time of reading, what applying migrations
     * leaves, and the indexes of keys, which H2 names anew at each rebuild: the keys say it all.
     */
    public static String of(Catalog catalog) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Schema schema : Bookkeeping.without(catalog).schemas()) {
                add(digest, schema.name() + schema.comment());
                add(digest, schema.types().toString());
                add(digest, schema.sequences().toString());
                add(digest, schema.routines().toString());
                schema.tables().forEach(table -> add(digest, steady(table).toString()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Table steady(Table table) {
        return new Table(
                table.name(),
                table.kind(),
                -1,
                table.columns(),
                table.keys(),
                table.foreignKeys(),
                table.indexes().stream()
                        .filter(index -> !index.constraint() || index.exclusion())
                        .toList(),
                table.checks(),
                table.triggers(),
                table.query(),
                table.storage(),
                table.comment(),
                table.lineage(),
                table.security(),
                table.settings());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
