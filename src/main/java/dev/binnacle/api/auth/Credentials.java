package dev.binnacle.api.auth;

import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.hurl.RoleLogin;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that requests can prove themselves with: secrets that are kept, tokens that are fetched. */
public final class Credentials {
    /** Begins the name of the variable that holds a sign-in's token. */
    public static final String PREFIX = RoleLogin.SIGN_IN;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*([\\w-]+)");
    private final Secrets secrets;
    private final SignInFolder signIns;
    private final Tokens tokens;
    private final Clock clock;

    public Credentials(
            Secrets secrets,
            SignInFolder signIns,
            RequestSender sender,
            Browser browser,
            Clock clock) {
        this(secrets, signIns, new Tokens(sender, browser, PATIENCE, clock), clock);
    }

    Credentials(Secrets secrets, SignInFolder signIns, Tokens tokens, Clock clock) {
        this.secrets = secrets;
        this.signIns = signIns;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Secrets secrets() {
        return secrets;
    }

    public SignInFolder signIns() {
        return signIns;
    }

    /** What lends secrets to the requests of one environment. */
    public SecretSource source(SecretNames names, Progress progress) {
        return new VariableSecrets(names.secrets(), secrets, new TokenSource(names, progress));
    }

    /** The variables {@code auth_NAME}. */
    private final class TokenSource implements SecretSource {
        private final SecretNames names;
        private final Progress progress;

        TokenSource(SecretNames names, Progress progress) {
            this.names = names;
            this.progress = progress;
        }

        @Override
        public boolean knows(String variable) {
            return variable.startsWith(PREFIX)
                    && signIns.names().contains(variable.substring(PREFIX.length()));
        }

        @Override
        public @Nullable Secret find(String variable) {
            return variable.startsWith(PREFIX)
                    ? signIns.find(variable.substring(PREFIX.length()))
                            .map(this::token)
                            .orElse(null)
                    : null;
        }

        private Secret token(SignIn signIn) {
            var lent = new Lent(new VariableSecrets(names.secrets(), secrets, SecretSource.none()));
            var variables = new Variables(names.plain(), clock);
            Token token =
                    tokens.get(new Tokens.Place(signIn, seen(signIn)), variables, lent, progress);
            List<String> hosts =
                    Arrays.stream(variables.raw(signIn.value("hosts")).split("[,\\s]+"))
                            .filter(host -> !host.isEmpty())
                            .toList();
            return new Secret(PREFIX + signIn.name(), token.access(), hosts);
        }

        private Map<String, String> seen(SignIn signIn) {
            Map<String, String> seen = new HashMap<>();
            for (String value : signIn.values().values()) {
                Matcher template = TEMPLATE.matcher(value);
                while (template.find()) {
                    String name = template.group(1);
                    seen.put(name, names.plain().getOrDefault(name, ""));
                }
            }
            return Map.copyOf(seen);
        }
    }
}
