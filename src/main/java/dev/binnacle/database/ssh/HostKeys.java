package dev.binnacle.database.ssh;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

import java.security.PublicKey;

/** The one key that is accepted, and the one that was offered. */
final class HostKeys {
    private final @Nullable String accepted;
    private volatile @Nullable String offered;

    /**
     * @param accepted the fingerprint; null = none yet, every key is refused
     */
    HostKeys(@Nullable String accepted) {
        this.accepted = accepted;
    }

    boolean take(PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        offered = fingerprint;
        return fingerprint.equals(accepted);
    }

    /** The fingerprint of the key that was refused; null = none was. */
    @Nullable String refused() {
        String last = offered;
        return last == null || last.equals(accepted) ? null : last;
    }
}
