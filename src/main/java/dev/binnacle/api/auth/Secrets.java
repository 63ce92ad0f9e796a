package dev.binnacle.api.auth;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Where secrets are kept by name. May wait for a person, so never on the screen's thread. */
public interface Secrets {
    /** Null = none is kept under that name. */
    @Nullable Secret find(String name);

    /** The names that there are, with their hosts. Asks nobody. */
    List<Known> known();

    /** Keeps a secret in place of what was under its name. */
    void keep(Secret secret);

    /**
     * A secret without its value.
     *
     * @param from where it is kept, in words
     */
    record Known(String name, List<String> hosts, String from) {
        public Known {
            hosts = List.copyOf(hosts);
        }

        public Known(String name, List<String> hosts) {
            this(name, hosts, "the vault");
        }
    }

    /** Those of a file that was given for this once; they may go anywhere. */
    static Secrets given(Map<String, String> values) {
        Map<String, String> kept = Map.copyOf(values);
        return new Secrets() {
            @Override
            public @Nullable Secret find(String name) {
                String value = kept.get(name);
                return value == null ? null : new Secret(name, value, List.of());
            }

            @Override
            public List<Known> known() {
                return kept.keySet().stream().map(name -> new Known(name, List.of())).toList();
            }

            @Override
            public void keep(Secret secret) {
                throw new UnsupportedOperationException("a file of secrets is only read");
            }
        };
    }
}
