package dev.binnacle.workspace.vault;

import dev.binnacle.workspace.folder.FolderProblems;
import dev.binnacle.workspace.folder.OwnerOnly;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The secrets of a workspace. Made and asked for at the first secret, not before. Console and
 * commands may use one vault at the same time: every call reads the file as it is now, every change
 * replaces it as a whole. Thread-safe; may ask a person, so never on the screen's thread.
 */
public final class Vault {
    private final Path file;
    private final VaultKeys keys;
    private volatile byte @Nullable [] dataKey;
    private byte @Nullable [] dataKeyOf;

    public Vault(Path file, VaultKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Whether a secret was ever kept. */
    public synchronized boolean exists() {
        return VaultFile.read(file) != null;
    }

    /** Whether the next secret comes without asking. Never waits. */
    public boolean unlocked() {
        return dataKey != null;
    }

    /** What keeps the key; empty while there is no vault. */
    public synchronized Optional<Protection> protection() {
        return Optional.ofNullable(VaultFile.read(file)).map(vault -> vault.key().protection());
    }

    /** Whether a secret is kept under this name for this very host. Asks nobody. */
    public synchronized boolean holds(SecretName name) {
        VaultFile vault = VaultFile.read(file);
        return vault != null && kept(vault, name).isPresent();
    }

    private static Optional<SealedSecret> kept(VaultFile vault, SecretName name) {
        return vault.secrets().stream()
                .filter(each -> each.id().equals(name.id()) && each.host().equals(name.host()))
                .findFirst();
    }

    /** The names under an owner, each with its host. Asks nobody. */
    public synchronized List<SecretName> names(String owner) {
        VaultFile vault = VaultFile.read(file);
        String start = owner + "/";
        return vault == null
                ? List.of()
                : vault.secrets().stream()
                        .filter(each -> each.id().startsWith(start))
                        .map(each ->
                                new SecretName(
                                        owner, each.id().substring(start.length()), each.host()))
                        .toList();
    }

    /** The secret, if one is kept under this name for this very host. The caller wipes it. */
    public synchronized Optional<char[]> find(SecretName name) {
        VaultFile vault = VaultFile.read(file);
        if (vault == null) {
            return Optional.empty();
        }
        return kept(vault, name).map(secret -> open(vault, secret));
    }

    private char[] open(VaultFile vault, SealedSecret secret) {
        byte[] key = unlock(vault);
        try {
            return characters(secret.open(vault.id(), key));
        } catch (Aes.NotAuthentic forged) {
            throw VaultFile.damaged(file, "a secret is not where it was put");
        }
    }

    /** Keeps the secret, in place of what was under the name, for this host only. */
    public synchronized void put(SecretName name, char[] secret) {
        change(vault -> {
            byte[] key = unlock(vault);
            long version =
                    1
                            + vault.secrets().stream()
                                    .filter(each -> each.id().equals(name.id()))
                                    .mapToLong(SealedSecret::version)
                                    .max()
                                    .orElse(0);
            byte[] plain = bytes(secret);
            try {
                var header = new SealedSecret.Header(vault.id(), name.id(), name.host(), version);
                return with(vault, name.id()::equals, SealedSecret.seal(header, plain, key));
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        });
    }

    /** Forgets one secret, whatever host it is for. */
    public synchronized void remove(String owner, String purpose) {
        String id = new SecretName(owner, purpose, "").id();
        removeIf(id::equals);
    }

    /** Forgets every secret of an owner, such as a deleted connection. */
    public synchronized void removeAll(String owner) {
        removeIf(id -> id.startsWith(owner + "/"));
    }

    private void removeIf(Predicate<String> ids) {
        VaultFile now = VaultFile.read(file);
        if (now != null && now.secrets().stream().anyMatch(secret -> ids.test(secret.id()))) {
            change(vault -> with(vault, ids, null));
        }
    }

    /** Protects the key in another way, or under a new passphrase; the secrets stay as they are. */
    public synchronized void protect(Protection protection) {
        change(vault -> {
            byte[] key = unlock(vault);
            return VaultFile.of(
                    vault.id(), keys.wrap(protection, vault.id(), key), vault.secrets(), key);
        });
    }

    /** Forgets the key; the next secret asks again. */
    public synchronized void lock() {
        byte[] known = dataKey;
        if (known != null) {
            Arrays.fill(known, (byte) 0);
        }
        dataKey = null;
        dataKeyOf = null;
    }

    private VaultFile with(
            VaultFile vault, Predicate<String> without, @Nullable SealedSecret added) {
        var secrets = new ArrayList<SealedSecret>();
        vault.secrets().stream().filter(each -> !without.test(each.id())).forEach(secrets::add);
        if (added != null) {
            secrets.add(added);
        }
        return VaultFile.of(vault.id(), vault.key(), secrets, unlock(vault));
    }

    /** Reads, changes and replaces the file while no other program does. */
    private void change(UnaryOperator<VaultFile> change) {
        VaultFile before = VaultFile.read(file);
        if (before != null) {
            // a person may take a while to answer, and other programs should not wait for that
            unlock(before);
        }
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            OwnerOnly.file(lock);
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                VaultFile old = VaultFile.read(file);
                VaultFile changed = change.apply(old == null ? make() : old);
                changed.write(file);
                if (old != null
                        && old.key() != changed.key()
                        && !Arrays.equals(old.key().salt(), changed.key().salt())) {
                    keys.discard(old.key(), old.id());
                }
            }
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    private VaultFile make() {
        byte[] id = Aes.random(VaultFile.ID_BYTES);
        byte[] key = Aes.random(Aes.KEY_BYTES);
        VaultFile made = VaultFile.of(id, keys.wrap(keys.preferred(), id, key), List.of(), key);
        remember(key, id);
        return made;
    }

    private byte[] unlock(VaultFile vault) {
        byte[] known = dataKey;
        if (known == null || !Arrays.equals(dataKeyOf, vault.id())) {
            known = keys.unwrap(vault.key(), vault.id());
        }
        if (!vault.authentic(known)) {
            throw VaultFile.damaged(file, "it was changed by someone without its key");
        }
        remember(known, vault.id());
        return known;
    }

    private void remember(byte[] key, byte[] id) {
        dataKey = key;
        dataKeyOf = id;
    }

    private static byte[] bytes(char[] secret) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    private static char[] characters(byte[] plain) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(plain));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(plain, (byte) 0);
        return characters;
    }
}
