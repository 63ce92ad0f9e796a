package dev.binnacle.api.call;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Certificates and keys between lines of dashes. */
final class PemFile {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final String EC = "06072a8648ce3d0201";
    private final Path file;
    private final String text;

    private PemFile(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    static PemFile read(Path file) {
        try {
            return new PemFile(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException unread) {
            throw wrong(file, "cannot be read", unread);
        }
    }

    List<X509Certificate> certificates() {
        List<X509Certificate> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).endsWith("CERTIFICATE")) {
                found.add(certificate(bytes(block.group(2))));
            }
        }
        if (found.isEmpty()) {
            throw wrong(file, "holds no certificate in PEM", null);
        }
        return found;
    }

    private X509Certificate certificate(byte[] bytes) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException odd) {
            throw wrong(file, "holds a certificate that cannot be read", odd);
        }
    }

    /**
     * The first private key.
     *
     * @param password empty = the key is open
     */
    PrivateKey key(String password) {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).endsWith("PRIVATE KEY")) {
                try {
                    return key(block.group(1), block.group(2), password);
                } catch (GeneralSecurityException | IOException odd) {
                    throw wrong(file, "holds a key that cannot be read", odd);
                }
            }
        }
        throw wrong(file, "holds no private key in PEM", null);
    }

    private PrivateKey key(String kind, String body, String password)
            throws GeneralSecurityException, IOException {
        if (body.contains("Proc-Type")) {
            throw new GeneralSecurityException(
                    "it is locked in an old way; openssl pkcs8 -topk8 makes it a newer one");
        }
        byte[] bytes = bytes(body);
        return switch (kind) {
            case "PRIVATE KEY" -> plain(bytes);
            case "RSA PRIVATE KEY" -> plain(wrapped(RSA, bytes));
            case "EC PRIVATE KEY" -> plain(wrapped(curve(bytes), bytes));
            case "ENCRYPTED PRIVATE KEY" -> unlocked(bytes, password);
            default -> throw new GeneralSecurityException(kind + " is not known");
        };
    }

    private static PrivateKey unlocked(byte[] bytes, String password)
            throws GeneralSecurityException, IOException {
        var sealed = new EncryptedPrivateKeyInfo(bytes);
        var secret =
                SecretKeyFactory.getInstance(name(sealed))
                        .generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(name(sealed));
        cipher.init(Cipher.DECRYPT_MODE, secret, sealed.getAlgParameters());
        return plain(sealed.getKeySpec(cipher).getEncoded());
    }

    /** Java tells the whole name of a key from version 2 of PKCS#5 in its parameters alone. */
    private static String name(EncryptedPrivateKeyInfo sealed) {
        String parameters = String.valueOf(sealed.getAlgParameters());
        return parameters.startsWith("PBEWith") ? parameters : sealed.getAlgName();
    }

    private static PrivateKey plain(byte[] bytes) throws GeneralSecurityException {
        GeneralSecurityException last = new GeneralSecurityException("no key");
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm)
                        .generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (GeneralSecurityException other) {
                last = other;
            }
        }
        throw last;
    }

    /** An older key inside what PKCS#8 has around it. */
    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        var inner = new ByteArrayOutputStream();
        inner.writeBytes(new byte[] {2, 1, 0});
        inner.writeBytes(algorithm);
        inner.writeBytes(element(0x04, key));
        return element(0x30, inner.toByteArray());
    }

    /** The algorithm of a key on the curve that its parameters name. */
    private static byte[] curve(byte[] key) throws GeneralSecurityException {
        for (int i = 0; i + 4 < key.length; i++) {
            boolean named = (key[i] & 0xff) == 0xa0 && key[i + 2] == 0x06 && key[i + 3] > 0;
            if (named && key[i + 1] == key[i + 3] + 2 && i + 4 + key[i + 3] <= key.length) {
                byte[] id = new byte[key[i + 3] + 2];
                System.arraycopy(key, i + 2, id, 0, id.length);
                byte[] ec = HexFormat.of().parseHex(EC);
                byte[] both = new byte[ec.length + id.length];
                System.arraycopy(ec, 0, both, 0, ec.length);
                System.arraycopy(id, 0, both, ec.length, id.length);
                return element(0x30, both);
            }
        }
        throw new GeneralSecurityException("the key does not name its curve");
    }

    private static byte[] element(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.length;
        if (length < 128) {
            out.write(length);
        } else {
            int bytes = length < 256 ? 1 : length < 65_536 ? 2 : 3;
            out.write(0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(length >> (8 * i));
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private byte[] bytes(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64.strip());
        } catch (IllegalArgumentException odd) {
            throw wrong(file, "is not PEM", odd);
        }
    }

    static RuntimeException wrong(Path file, String what, @Nullable Exception why) {
        Problem problem =
                Problem.of(
                                ProblemCode.REQUEST_FILE,
                                "The file " + file.getFileName() + " " + what + ".",
                                why == null ? "" : String.valueOf(why.getMessage()))
                        .hint("Name a file in PEM, or PKCS#12 with the ending .p12 or .pfx.");
        return why == null ? problem.exception() : problem.exception(why);
    }

    static boolean isPkcs12(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }
}
