package dev.binnacle.api.call;

import dev.binnacle.api.Transport;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Makes of the files of certificates what TLS works with. */
final class KeyRing {
    private static final char[] INNER = "inner".toCharArray();

    private KeyRing() {}

    /** Trusts those alone whose certificates a file holds. */
    static X509TrustManager trusting(Path file) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, INNER);
            int number = 0;
            for (X509Certificate each : PemFile.read(file).certificates()) {
                store.setCertificateEntry("issuer" + number++, each);
            }
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    return new Issuers(x509);
                }
            }
            throw new IllegalStateException("Java has no trust manager for X.509");
        } catch (GeneralSecurityException | IOException odd) {
            throw PemFile.wrong(file, "cannot be read", odd);
        }
    }

    /**
     * Sockets that check servers so and show this certificate.
     *
     * @param certificate null = none is shown
     */
    static SSLSocketFactory sockets(
            X509TrustManager trust, Transport.@Nullable Certificate certificate) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = certificate == null ? new KeyManager[0] : keys(certificate);
            context.init(keys, new TrustManager[] {trust}, new SecureRandom());
            return context.getSocketFactory();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static KeyManager[] keys(Transport.Certificate certificate)
            throws GeneralSecurityException {
        Path file = certificate.file();
        char[] password = certificate.password().toCharArray();
        boolean pkcs12 = PemFile.isPkcs12(file);
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (pkcs12) {
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, password);
                }
            } else {
                store.load(null, INNER);
                Path other = certificate.key();
                List<X509Certificate> chain = PemFile.read(file).certificates();
                store.setKeyEntry(
                        "own",
                        PemFile.read(other == null ? file : other).key(certificate.password()),
                        INNER,
                        chain.toArray(X509Certificate[]::new));
            }
            factory.init(store, pkcs12 ? password : INNER);
            return factory.getKeyManagers();
        } catch (IOException | GeneralSecurityException odd) {
            throw PemFile.wrong(file, "cannot be opened with the password given", odd);
        }
    }
}
