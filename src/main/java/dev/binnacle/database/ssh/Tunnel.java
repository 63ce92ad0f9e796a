package dev.binnacle.database.ssh;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.NetworkFailure;
import dev.binnacle.database.Secrets;
import dev.binnacle.database.Secrets.Purpose;
import dev.binnacle.database.SshTunnel;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;

/** An open way through an SSH server: this end is a port on loopback. */
final class Tunnel implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LOGIN = Duration.ofSeconds(15);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private final SshClient client;
    private final ClientSession session;
    private final int port;

    private Tunnel(SshClient client, ClientSession session, int port) {
        this.client = client;
        this.session = session;
        this.port = port;
    }

    /**
     * Opens a tunnel. Failures are Problems that say whether the host, the login or the forwarding
     * failed; a refused key is left to the caller, who finds it in {@code keys}.
     *
     * @param host where the database is, as the SSH server sees it
     */
    static Tunnel open(
            ConnectionSettings settings,
            SshTunnel tunnel,
            Secrets secrets,
            HostKeys keys,
            SshdSocketAddress target) {
        SshClient client = client(keys);
        boolean done = false;
        try {
            client.start();
            ClientSession session = connect(client, tunnel);
            identify(session, settings, tunnel, secrets);
            login(session, tunnel);
            SshdSocketAddress near =
                    session.startLocalPortForwarding(new SshdSocketAddress("127.0.0.1", 0), target);
            done = true;
            return new Tunnel(client, session, near.getPort());
        } catch (IOException failure) {
            throw failed(ProblemCode.SSH_FAILED, tunnel, failure);
        } finally {
            if (!done) {
                client.stop();
            }
        }
    }

    /** Nothing of the user's own SSH set-up is read: what the settings say is what happens. */
    private static SshClient client(HostKeys keys) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((session, address, key) -> keys.take(key));
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
        return client;
    }

    private static ClientSession connect(SshClient client, SshTunnel tunnel) throws IOException {
        try {
            resolve(tunnel.host());
            return client.connect(tunnel.user(), tunnel.host(), tunnel.port())
                    .verify(CONNECT)
                    .getSession();
        } catch (IOException failure) {
            throw NetworkFailure.explain(failure, "the SSH server " + place(tunnel))
                    .map(problem -> problem.exception(failure))
                    .orElseGet(() -> failed(ProblemCode.SSH_FAILED, tunnel, failure));
        }
    }

    /** Says that the name is unknown, where the SSH client would only say that it failed. */
    private static InetAddress resolve(String host) throws UnknownHostException {
        return InetAddress.getByName(host);
    }

    private static void identify(
            ClientSession session, ConnectionSettings settings, SshTunnel tunnel, Secrets secrets) {
        String keyFile = tunnel.privateKey();
        if (keyFile == null) {
            String password = secrets.find(settings, Purpose.SSH_PASSWORD);
            session.addPasswordIdentity(password == null ? "" : password);
            return;
        }
        var provider = new FileKeyPairProvider(Path.of(keyFile));
        String passphrase = secrets.find(settings, Purpose.SSH_KEY_PASSPHRASE);
        provider.setPasswordFinder(FilePasswordProvider.of(passphrase == null ? "" : passphrase));
        try {
            for (KeyPair pair : provider.loadKeys(session)) {
                session.addPublicKeyIdentity(pair);
            }
        } catch (RuntimeException unreadable) {
            throw failed(ProblemCode.SSH_LOGIN_REFUSED, tunnel, unreadable);
        }
    }

    private static void login(ClientSession session, SshTunnel tunnel) {
        try {
            session.auth().verify(LOGIN);
        } catch (IOException refused) {
            throw failed(ProblemCode.SSH_LOGIN_REFUSED, tunnel, refused);
        }
    }

    private static ProblemException failed(ProblemCode code, SshTunnel tunnel, Throwable failure) {
        @Nullable String words = failure.getMessage();
        String detail = tunnel.user() + "@" + place(tunnel) + (words == null ? "" : ": " + words);
        return Problem.of(code, detail).exception(failure);
    }

    private static String place(SshTunnel tunnel) {
        return tunnel.host() + ":" + tunnel.port();
    }

    /** This end, on 127.0.0.1. */
    int port() {
        return port;
    }

    boolean open() {
        return session.isOpen();
    }

    @Override
    public void close() {
        client.stop();
    }
}
