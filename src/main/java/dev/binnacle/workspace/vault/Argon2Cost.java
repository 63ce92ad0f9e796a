package dev.binnacle.workspace.vault;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How dear each guess at a passphrase is; stored beside what it protects, so that it can be raised.
 *
 * @param kibibytes memory
 * @param passes over the memory
 * @param lanes in parallel
 */
record Argon2Cost(int kibibytes, int passes, int lanes) {
    /** About a fifth of a second, and too much memory for a cheap guessing machine. */
    static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 1);

    private static final int LARGEST_MEMORY = 1024 * 1024;
    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 16;

    /** Whether a file may ask for this much work; a forged one could ask for all the memory. */
    boolean reasonable() {
        return kibibytes >= 8
                && kibibytes <= LARGEST_MEMORY
                && passes >= 1
                && passes <= MOST_PASSES
                && lanes >= 1
                && lanes <= MOST_LANES;
    }

    /** A 256-bit key from the passphrase. */
    byte[] key(char[] passphrase, byte[] salt) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            return Argon2Function.getInstance(kibibytes, passes, lanes, Aes.KEY_BYTES, Argon2.ID)
                    .hash(bytes, salt)
                    .getBytes();
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }
}
