package dev.binnacle.api.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LoadHostsTest {
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "office.test", List.of("10.1.2.3"),
                    "two-faced.test", List.of("192.168.0.9", "203.0.113.9"),
                    "public.test", List.of("203.0.113.9"));

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        List<String> known = NAMES.getOrDefault(host, List.of(host));
        var addresses = new InetAddress[known.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(known.get(i));
        }
        return addresses;
    }

    private static LoadHosts hosts(String... named) {
        return new LoadHosts(List.of(named), LoadHostsTest::resolve);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.8.9.1", "::1", "10.0.0.1", "172.16.0.1", "172.31.255.1",
                "192.168.1.1", "fd00::1", "fc12::9", "fe80::1", "169.254.3.4", "office.test",
                "::ffff:10.0.0.1"
            })
    void thisMachineAndPrivateAddressesAreAdmitted(String host) {
        assertThat(hosts().admit(host)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9",
                "172.32.0.1",
                "172.15.0.1",
                "192.169.0.1",
                "11.0.0.1",
                "0.0.0.0",
                "2001:db8::1",
                "fec0::1",
                "::ffff:203.0.113.9",
                "public.test",
                "two-faced.test"
            })
    void allOthersAreRefused(String host) {
        assertThatThrownBy(() -> hosts().admit(host)).hasMessageContaining(host);
    }

    @Test
    void aHostThatTheWorkspaceNamesIsAdmittedWhateverItsCase() {
        assertThat(hosts("Public.test").admit("public.test"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("203.0.113.9");
    }

    @Test
    void aWorkspaceNamesHostsInAFileWithComments(@TempDir Path workspace) throws IOException {
        Files.writeString(
                workspace.resolve("load-hosts"), "# ours\n\n203.0.113.7   # the test stand\n");

        LoadHosts hosts = LoadHosts.of(workspace);

        assertThat(hosts.admit("203.0.113.7")).hasSize(1);
        assertThatThrownBy(() -> hosts.admit("203.0.113.8")).hasMessageContaining("203.0.113.8");
    }

    @Test
    void aWorkspaceWithoutTheFileNamesNone(@TempDir Path workspace) {
        assertThatThrownBy(() -> LoadHosts.of(workspace).admit("203.0.113.7"))
                .hasMessageContaining("203.0.113.7");
    }
}
