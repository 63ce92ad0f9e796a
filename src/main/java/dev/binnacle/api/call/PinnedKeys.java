package dev.binnacle.api.call;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.X509TrustManager;

/** Takes only a server whose public key is among those named, whoever vouches for it. */
final class PinnedKeys implements X509TrustManager {
    private final X509TrustManager issuers;
    private final List<String> pins;

    /**
     * @param pins {@code sha256//BASE64}
     */
    PinnedKeys(X509TrustManager issuers, List<String> pins) {
        this.issuers = issuers;
        this.pins = pins;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        issuers.checkServerTrusted(chain, kind);
        if (!pins.contains(pin(chain[0]))) {
            throw new CertificateException(
                    "the option pinnedpubkey names another key than the server's, which is "
                            + pin(chain[0]));
        }
    }

    private static String pin(X509Certificate certificate) throws CertificateException {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(certificate.getPublicKey().getEncoded());
            return "sha256//" + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException missing) {
            throw new CertificateException(missing);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        issuers.checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return issuers.getAcceptedIssuers();
    }
}
