package dev.binnacle.api.call;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Checks certificates as another does, and says of a refused one which it was. */
final class Issuers implements X509TrustManager {
    private final X509TrustManager known;

    Issuers(X509TrustManager known) {
        this.known = known;
    }

    /** Those that this Java installation trusts. */
    static Issuers ofThisMachine() {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    return new Issuers(x509);
                }
            }
            throw new IllegalStateException("Java has no trust manager for X.509");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Takes every certificate: for a request that asked for that. */
    static X509TrustManager anyone() {
        return new Anyone();
    }

    static SSLSocketFactory sockets(X509TrustManager trust) {
        return context(trust).getSocketFactory();
    }

    static SSLContext context(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A certificate that was not taken. */
    static final class Refused extends CertificateException {
        private static final long serialVersionUID = 1;
        private final transient X509Certificate certificate;

        Refused(X509Certificate certificate, CertificateException why) {
            super(why.getMessage(), why);
            this.certificate = certificate;
        }

        X509Certificate certificate() {
            return certificate;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        known.checkClientTrusted(chain, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        try {
            known.checkServerTrusted(chain, kind);
        } catch (CertificateException why) {
            throw new Refused(chain[0], why);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return known.getAcceptedIssuers();
    }
}
