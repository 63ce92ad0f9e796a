package dev.binnacle.workspace.vault;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The keyring of the desktop session: Secret Service, KWallet, the macOS keychain, the Windows
 * credential store. They answer over a bus that may never answer, so each call runs on a thread of
 * its own and is given up after a while.
 */
public final class SystemKeyring implements Keyring {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "Binnacle vault";
    private static final Duration PROBE = Duration.ofSeconds(3);

    // an open keyring may ask its user for a password first
    private static final Duration USE = Duration.ofSeconds(60);

    /** Something to do with the library's keyring. */
    @FunctionalInterface
    private interface Use<T> {
        T with(com.github.javakeyring.Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public boolean available() {
        try {
            return call(PROBE, keyring -> true);
        } catch (KeyringException absent) {
            LOG.info("No keyring: {}", absent.getMessage());
            return false;
        }
    }

    @Override
    public @Nullable String find(String account) {
        String found =
                call(
                        USE,
                        keyring -> {
                            try {
                                return keyring.getPassword(SERVICE, account);
                            } catch (PasswordAccessException absent) {
                                // the library says "no such entry" and "refused" alike
                                LOG.info("Keyring entry not found: {}", absent.getMessage());
                                return "";
                            }
                        });
        return found.isEmpty() ? null : found;
    }

    @Override
    public void put(String account, String secret) {
        call(
                USE,
                keyring -> {
                    keyring.setPassword(SERVICE, account, secret);
                    return "";
                });
    }

    @Override
    public void remove(String account) {
        call(
                USE,
                keyring -> {
                    keyring.deletePassword(SERVICE, account);
                    return "";
                });
    }

    private static <T> T call(Duration limit, Use<T> use) {
        var answer = new CompletableFuture<T>();
        Thread.ofPlatform().name("keyring").daemon().start(() -> answer(answer, use));
        try {
            return answer.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new KeyringException(
                    cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        }
    }

    private static <T> void answer(CompletableFuture<T> answer, Use<T> use) {
        try (var keyring = com.github.javakeyring.Keyring.create()) {
            answer.complete(use.with(keyring));
        } catch (BackendNotSupportedException absent) {
            answer.completeExceptionally(absent);
        } catch (Exception | LinkageError failure) {
            answer.completeExceptionally(failure);
        }
    }
}
