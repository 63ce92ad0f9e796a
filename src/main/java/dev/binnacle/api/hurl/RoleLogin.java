package dev.binnacle.api.hurl;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The login of a request that means a role's rights ({@code # @role}) and does not say by itself
 * who asks: a bearer token, held by the first of two variables that has a value.
 */
public record RoleLogin(String role) {
    /** Begins the name of a variable that holds a token of a role. */
    public static final String TOKEN = "token_";

    /** Begins the name of a variable that holds a sign-in's token. */
    public static final String SIGN_IN = "auth_";

    private static final String HEADER = "Authorization";

    /** Empty = it means no role's rights, or says by itself who asks. */
    public static Optional<RoleLogin> of(RequestPart part) {
        if (!part.lead().contains("@role")) {
            return Optional.empty();
        }
        String role = Annotations.of(part).role();
        return role.isEmpty() || saysWho(part)
                ? Optional.empty()
                : Optional.of(new RoleLogin(role));
    }

    private static boolean saysWho(RequestPart part) {
        return part.headers().stream().anyMatch(each -> isLogin(each.content().name()))
                || part.section(SectionKind.BASIC_AUTH).isPresent()
                || part.contents(SectionKind.OPTIONS).stream().anyMatch(RoleLogin::isLogin);
    }

    private static boolean isLogin(NameValue option) {
        return switch (option.name()) {
            case "user", "aws-sigv4" -> true;
            case "header" -> isLogin(option.value().replaceFirst(":.*", ""));
            default -> false;
        };
    }

    private static boolean isLogin(String header) {
        return header.strip().equalsIgnoreCase(HEADER);
    }

    /** What requests call a token of a role. */
    public static String tokenName(String role) {
        return TOKEN + role.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** The variables that may hold its token: given or captured, or of a sign-in of its name. */
    public List<String> variables() {
        return List.of(tokenName(role), SIGN_IN + role);
    }

    /** The variable that holds its token; empty = none has a value. */
    public Optional<String> variable(Predicate<String> known) {
        return variables().stream().filter(known).findFirst();
    }

    /** Why it cannot sign in, in one line for the place where the request stands. */
    public String lack() {
        return "nothing signs in as %s: give the variable %s, or describe auth/%s.properties"
                .formatted(role, tokenName(role), role);
    }

    NameValue header(Variables variables) {
        for (String name : variables()) {
            String token = variables.find(name);
            if (token != null) {
                return new NameValue(HEADER, "Bearer " + token);
            }
        }
        throw Problem.of(
                        ProblemCode.ROLE_UNKNOWN,
                        "Nothing signs in as " + role + ", whose rights the request means.",
                        "Neither {{%s}} nor {{%s}} has a value."
                                .formatted(tokenName(role), SIGN_IN + role))
                .hint(
                        "Serve the backend that has the role, add a sign-in of its name under"
                                + " Auth, or change the role.")
                .exception();
    }
}
