package dev.binnacle.workspace.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh random nonce for everything it seals. */
final class Aes {
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Aes() {}

    /**
     * What was sealed.
     *
     * @param nonce 12 bytes, never used twice under a key
     * @param bytes cipher text and tag
     */
    record Sealed(byte[] nonce, byte[] bytes) {}

    /** The bytes are not what was sealed under this key for this purpose. */
    static final class NotAuthentic extends Exception {
        private static final long serialVersionUID = 1L;

        NotAuthentic(Throwable cause) {
            super(cause);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /**
     * @param purpose what the secret is for; it opens for nothing else
     */
    static Sealed seal(byte[] key, byte[] plain, byte[] purpose) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            return new Sealed(
                    nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(plain));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] open(byte[] key, Sealed sealed, byte[] purpose) throws NotAuthentic {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed.nonce(), purpose)
                    .doFinal(sealed.bytes());
        } catch (AEADBadTagException refused) {
            throw new NotAuthentic(refused);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose);
        return cipher;
    }

    /** HMAC-SHA-256. */
    static byte[] mac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
