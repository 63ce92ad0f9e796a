package dev.binnacle.workspace.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One secret in the file. Its name, version and host are readable; they are part of what
 * authenticates it, so none of them can be exchanged.
 *
 * @param id whose it is and what for
 * @param host what it may be given to
 * @param version counts the changes of this secret
 */
record SealedSecret(String id, String host, long version, Aes.Sealed sealed) {
    private static final int LARGEST = 1 << 20;

    static SealedSecret seal(Header header, byte[] secret, byte[] dataKey) {
        return new SealedSecret(
                header.id(),
                header.host(),
                header.version(),
                Aes.seal(dataKey, secret, header.purpose()));
    }

    /**
     * What stands beside the cipher text.
     *
     * @param vault the vault's own id, so that records of two vaults cannot be mixed
     */
    record Header(byte[] vault, String id, String host, long version) {
        byte[] purpose() {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                out.write(vault);
                out.writeUTF(id);
                out.writeUTF(host);
                out.writeLong(version);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    }

    byte[] open(byte[] vault, byte[] dataKey) throws Aes.NotAuthentic {
        return Aes.open(dataKey, sealed, new Header(vault, id, host, version).purpose());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(id);
        out.writeUTF(host);
        out.writeLong(version);
        out.write(sealed.nonce());
        out.writeInt(sealed.bytes().length);
        out.write(sealed.bytes());
    }

    static SealedSecret read(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String host = in.readUTF();
        long version = in.readLong();
        byte[] nonce = WrappedKey.exactly(in, Aes.NONCE_BYTES);
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("A secret of " + length + " bytes.");
        }
        return new SealedSecret(
                id, host, version, new Aes.Sealed(nonce, WrappedKey.exactly(in, length)));
    }
}
