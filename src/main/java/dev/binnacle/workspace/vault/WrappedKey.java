package dev.binnacle.workspace.vault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The vault's data key under another key.
 *
 * @param cost of the passphrase; means nothing for the other protections
 * @param salt of the passphrase, or the name of the keyring's entry
 */
record WrappedKey(Protection protection, Argon2Cost cost, byte[] salt, Aes.Sealed key) {
    static final int SALT_BYTES = 16;
    private static final int SEALED_BYTES = Aes.KEY_BYTES + 16;

    void write(DataOutputStream out) throws IOException {
        out.writeByte(protection.ordinal());
        out.writeInt(cost.kibibytes());
        out.writeInt(cost.passes());
        out.writeInt(cost.lanes());
        out.write(salt);
        out.write(key.nonce());
        out.write(key.bytes());
    }

    static WrappedKey read(DataInputStream in) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= Protection.values().length) {
            throw new IOException("An unknown protection: " + ordinal);
        }
        var cost = new Argon2Cost(in.readInt(), in.readInt(), in.readInt());
        if (!cost.reasonable()) {
            throw new IOException("An unreasonable cost: " + cost);
        }
        return new WrappedKey(
                Protection.values()[ordinal],
                cost,
                exactly(in, SALT_BYTES),
                new Aes.Sealed(exactly(in, Aes.NONCE_BYTES), exactly(in, SEALED_BYTES)));
    }

    static byte[] exactly(DataInputStream in, int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length != bytes) {
            throw new IOException("The file ends too early.");
        }
        return read;
    }
}
