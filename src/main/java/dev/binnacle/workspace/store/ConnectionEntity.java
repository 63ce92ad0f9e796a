package dev.binnacle.workspace.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** A row of {@code connections} with its session settings; {@link ConnectionFields} maps it. */
@Entity
@Table(name = "connections")
class ConnectionEntity {
    @Id String id = "";
    String name = "";
    int place;
    String kind = "";
    @Nullable String host;
    @Nullable Integer port;

    @Column(name = "database_name")
    String database = "";

    String login = "";
    String tier = "";

    @Column(name = "read_only")
    boolean readOnly;

    @Column(name = "tls_mode")
    String tlsMode = "";

    @Column(name = "tls_root_certificate")
    @Nullable String tlsRootCertificate;

    @Column(name = "tls_client_certificate")
    @Nullable String tlsClientCertificate;

    @Column(name = "tls_client_key")
    @Nullable String tlsClientKey;

    @Column(name = "ssh_host")
    @Nullable String sshHost;

    @Column(name = "ssh_port")
    @Nullable Integer sshPort;

    @Column(name = "ssh_login")
    @Nullable String sshLogin;

    @Column(name = "ssh_private_key")
    @Nullable String sshPrivateKey;

    @Column(name = "ssh_host_key")
    @Nullable String sshHostKey;

    @Nullable String api;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "connection_settings",
            joinColumns = @JoinColumn(name = "connection_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "setting")
    Map<String, String> session = new HashMap<>();
}
