package dev.binnacle.server.account.secret;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import com.password4j.Password;
import com.password4j.types.Argon2;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Semaphore;

/**
 * Keeps passwords as Argon2id, and knows those of imported accounts (bcrypt). Only so many are
 * worked on at a time as there are processors: each takes 19 MiB.
 */
public final class Passwords {
    /** The least that OWASP asks for: 19 MiB, two passes. */
    private static final int KIBIBYTES = 19 * 1024;

    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MOST_KIBIBYTES = 256 * 1024;
    private static final int MOST_PASSES = 16;
    private static final int MOST_ROUNDS = 14;
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Argon2Function argon;

    /** Checked against where there is no account, so that it takes as long as where there is. */
    private final String nobody;

    public Passwords() {
        this(KIBIBYTES);
    }

    /**
     * @param kibibytes that each guess takes
     */
    public Passwords(int kibibytes) {
        this.argon = Argon2Function.getInstance(kibibytes, PASSES, 1, HASH_BYTES, Argon2.ID);
        this.nobody = hash(Tokens.random());
    }

    /** How a password compares with what is kept. */
    public enum Match {
        NO,
        YES,
        /** It is the one, and is to be kept anew in today's way. */
        OLD
    }

    public String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon).getResult();
        } finally {
            room.release();
        }
    }

    /**
     * @param kept null = there is no such account, or it has no password
     */
    public Match match(String password, @Nullable String kept) {
        boolean known = kept != null && !kept.isEmpty();
        String hash = kept == null || kept.isEmpty() ? nobody : kept;
        HashingFunction function = function(hash);
        if (function == null) {
            return Match.NO;
        }
        room.acquireUninterruptibly();
        try {
            boolean fits = Password.check(password, hash).with(function);
            if (!known || !fits) {
                return Match.NO;
            }
            return function.equals(argon) ? Match.YES : Match.OLD;
        } finally {
            room.release();
        }
    }

    /** Whether this is the hash of a password that {@link #match} can work with. */
    public static boolean isHash(String text) {
        return function(text) != null;
    }

    private static @Nullable HashingFunction function(String hash) {
        try {
            if (hash.matches("\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
                BcryptFunction bcrypt = BcryptFunction.getInstanceFromHash(hash);
                return bcrypt.getLogarithmicRounds() <= MOST_ROUNDS ? bcrypt : null;
            }
            if (hash.startsWith("$argon2")) {
                Argon2Function other = Argon2Function.getInstanceFromHash(hash);
                return other.getMemory() <= MOST_KIBIBYTES && other.getIterations() <= MOST_PASSES
                        ? other
                        : null;
            }
        } catch (RuntimeException broken) {
            return null;
        }
        return null;
    }
}
