package dev.binnacle.workspace.vault;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.workspace.folder.AtomicFile;
import dev.binnacle.workspace.folder.FolderProblems;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The vault as bytes: mark, id, wrapped key, secrets; then a MAC over all that under the data key,
 * which tells a forger, and a checksum over everything, which tells damage before any passphrase is
 * asked for (else a flipped bit in the salt would look like a wrong passphrase).
 *
 * @param id 16 random bytes
 * @param body everything the MAC is over
 */
record VaultFile(byte[] id, WrappedKey key, List<SealedSecret> secrets, byte[] body, byte[] mac) {
    static final int ID_BYTES = 16;
    private static final byte[] MARK = "BINNACLE VAULT 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAC_PURPOSE = "vault file".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_BYTES = 32;

    /** The vault with these secrets, authenticated under its data key. */
    static VaultFile of(byte[] id, WrappedKey key, List<SealedSecret> secrets, byte[] dataKey) {
        byte[] body = body(id, key, secrets);
        return new VaultFile(id, key, secrets, body, mac(dataKey, body));
    }

    private static byte[] body(byte[] id, WrappedKey key, List<SealedSecret> secrets) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(MARK);
            out.write(id);
            key.write(out);
            out.writeInt(secrets.size());
            for (SealedSecret secret : secrets) {
                secret.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] mac(byte[] dataKey, byte[] body) {
        // a key of its own: the data key itself only ever encrypts
        return Aes.mac(Aes.mac(dataKey, MAC_PURPOSE), body);
    }

    /** Whether the file was written by someone who has the data key. */
    boolean authentic(byte[] dataKey) {
        return MessageDigest.isEqual(mac, mac(dataKey, body));
    }

    byte[] bytes() {
        byte[] signed = Arrays.copyOf(body, body.length + HASH_BYTES);
        System.arraycopy(mac, 0, signed, body.length, HASH_BYTES);
        byte[] all = Arrays.copyOf(signed, signed.length + HASH_BYTES);
        System.arraycopy(hash(signed), 0, all, signed.length, HASH_BYTES);
        return all;
    }

    void write(Path file) {
        try {
            AtomicFile.write(file, bytes());
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    /** The vault in this file; null = there is none yet. */
    static @Nullable VaultFile read(Path file) {
        try {
            return parse(Files.readAllBytes(file), file);
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    static VaultFile parse(byte[] all, Path file) {
        int signedLength = all.length - HASH_BYTES;
        int bodyLength = signedLength - HASH_BYTES;
        if (bodyLength < MARK.length) {
            throw damaged(file, "it is too short");
        }
        byte[] signed = Arrays.copyOf(all, signedLength);
        if (!MessageDigest.isEqual(
                hash(signed), Arrays.copyOfRange(all, signedLength, all.length))) {
            throw damaged(file, "its checksum does not match");
        }
        byte[] body = Arrays.copyOf(signed, bodyLength);
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (!Arrays.equals(MARK, WrappedKey.exactly(in, MARK.length))) {
                throw damaged(file, "it is not a vault of this version");
            }
            byte[] id = WrappedKey.exactly(in, ID_BYTES);
            WrappedKey key = WrappedKey.read(in);
            int count = in.readInt();
            var secrets = new ArrayList<SealedSecret>();
            for (int i = 0; i < count; i++) {
                secrets.add(SealedSecret.read(in));
            }
            return new VaultFile(
                    id,
                    key,
                    List.copyOf(secrets),
                    body,
                    Arrays.copyOfRange(signed, bodyLength, signedLength));
        } catch (IOException malformed) {
            throw damaged(file, String.valueOf(malformed.getMessage()));
        }
    }

    static ProblemException damaged(Path file, String why) {
        return Problem.of(ProblemCode.VAULT_DAMAGED, file + ": " + why + ".").exception();
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
