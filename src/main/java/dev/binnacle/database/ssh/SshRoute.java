package dev.binnacle.database.ssh;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Login;
import dev.binnacle.database.Route;
import dev.binnacle.database.SshTunnel;
import dev.binnacle.database.Trust;

import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.jspecify.annotations.Nullable;

/** Through an SSH server, whose key must be the one that a person accepted. */
public final class SshRoute implements Route {
    private final Login direct;
    private final SshTunnel settings;
    private final Trust trust;
    private @Nullable String accepted;
    private @Nullable Tunnel tunnel;

    /**
     * @param direct how the database would be reached from the SSH server
     * @param trust asked about a key never seen before
     */
    public SshRoute(Login direct, SshTunnel settings, Trust trust) {
        this.direct = direct;
        this.settings = settings;
        this.trust = trust;
        this.accepted = settings.hostKey();
    }

    @Override
    public ConnectionSettings settings() {
        return direct.settings();
    }

    @Override
    public synchronized Login login() {
        Tunnel open = tunnel;
        if (open == null || !open.open()) {
            close();
            open = open();
            tunnel = open;
        }
        return new Login(settings(), direct.secrets(), "127.0.0.1", open.port());
    }

    /** A new key is asked about between two attempts, so that no server waits for a person. */
    private Tunnel open() {
        var keys = new HostKeys(accepted);
        try {
            return open(keys);
        } catch (ProblemException failure) {
            String refused = keys.refused();
            if (refused == null) {
                throw failure;
            }
            if (settings.hostKey() != null || !trust.hostKey(settings(), refused)) {
                throw refusal(refused).exception(failure);
            }
            accepted = refused;
            return open(new HostKeys(refused));
        }
    }

    private Tunnel open(HostKeys keys) {
        var target = new SshdSocketAddress(direct.host(), direct.port());
        return Tunnel.open(settings(), settings, direct.secrets(), keys, target);
    }

    private Problem refusal(String offered) {
        String pinned = settings.hostKey();
        if (pinned == null) {
            return Problem.of(
                            ProblemCode.SSH_HOST_KEY,
                            "The SSH server's key is not accepted yet.",
                            settings.host() + " shows " + offered)
                    .hint("Compare the fingerprint with the server's own, then accept it.");
        }
        return Problem.of(
                ProblemCode.SSH_HOST_KEY,
                settings.host() + " shows " + offered + ", accepted was " + pinned);
    }

    @Override
    public synchronized void close() {
        Tunnel open = tunnel;
        tunnel = null;
        if (open != null) {
            open.close();
        }
    }
}
