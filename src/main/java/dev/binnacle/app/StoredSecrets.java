package dev.binnacle.app;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.api.auth.Secrets;
import dev.binnacle.workspace.vault.SecretName;
import dev.binnacle.workspace.vault.Vault;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** The secrets of requests in the vault; the hosts of each are sealed with it. */
final class StoredSecrets implements Secrets {
    private static final String OWNER = "request";
    private final Vault vault;

    StoredSecrets(Vault vault) {
        this.vault = vault;
    }

    @Override
    public @Nullable Secret find(String name) {
        for (SecretName each : vault.names(OWNER)) {
            if (each.purpose().equals(name)) {
                char[] value = vault.find(each).orElse(null);
                if (value != null) {
                    var secret = new Secret(name, new String(value), hosts(each));
                    Arrays.fill(value, '\0');
                    return secret;
                }
            }
        }
        return null;
    }

    @Override
    public List<Known> known() {
        return vault.names(OWNER).stream()
                .map(each -> new Known(each.purpose(), hosts(each)))
                .toList();
    }

    @Override
    public void keep(Secret secret) {
        char[] value = secret.value().toCharArray();
        vault.put(new SecretName(OWNER, secret.name(), String.join(" ", secret.hosts())), value);
        Arrays.fill(value, '\0');
    }

    private static List<String> hosts(SecretName name) {
        return Arrays.stream(name.host().split(" ")).filter(host -> !host.isEmpty()).toList();
    }
}
