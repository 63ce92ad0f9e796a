package dev.binnacle.server.account.secret;

import dev.binnacle.server.request.QueryString;

import io.nayuki.qrcodegen.QrCode;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238: SHA-1, six digits, 30 seconds), as authenticator programs show them.
 *
 * @param secret in base 32
 */
public record Totp(String secret) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** No step fits. */
    public static final long NONE = -1;

    public static Totp create() {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : Tokens.randomBytes(SECRET_BYTES)) {
            held = held << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return new Totp(text.toString());
    }

    /** The code of this moment. */
    public String code(Instant at) {
        return code(at.getEpochSecond() / STEP_SECONDS);
    }

    /**
     * The step a code belongs to: of this moment, the one before or the next.
     *
     * @param used the last step whose code was taken: neither it nor an older one fits again
     */
    public long step(String code, Instant at, long used) {
        long now = at.getEpochSecond() / STEP_SECONDS;
        long found = NONE;
        for (long step = now - 1; step <= now + 1; step++) {
            if (Tokens.equal(code(step), code) && step > used) {
                found = step;
            }
        }
        return found;
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return ("%0" + DIGITS + "d").formatted(number % MODULUS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < secret.length(); i++) {
            held = held << 5 | BASE32.indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    /** What an authenticator program reads. */
    public String uri(String issuer, String account) {
        String name = QueryString.encoded(issuer);
        return "otpauth://totp/%s:%s?algorithm=SHA1&digits=%d&issuer=%s&period=%d&secret=%s"
                .formatted(name, QueryString.encoded(account), DIGITS, name, STEP_SECONDS, secret);
    }

    /** A URI as a picture in SVG. */
    public static String picture(String uri) {
        QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        int side = code.size + 8;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + 4, y + 4));
                }
            }
        }
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        + " shape-rendering=\"crispEdges\"><rect width=\"100%%\" height=\"100%%\""
                        + " fill=\"white\"/><path d=\"%s\" fill=\"black\"/></svg>\n")
                .formatted(side, side, path);
    }
}
