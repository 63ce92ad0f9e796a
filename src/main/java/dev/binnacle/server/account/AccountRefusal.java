package dev.binnacle.server.account;

import java.util.List;
import java.util.Map;

/** A refusal as clients of Supabase Auth know it. */
final class AccountRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final transient Map<String, Object> further;

    private AccountRefusal(int status, String code, String message, Map<String, Object> further) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.further = Map.copyOf(further);
    }

    /**
     * @param code theirs, as {@code invalid_credentials}
     */
    static AccountRefusal of(int status, String code, String message) {
        return new AccountRefusal(status, code, message, Map.of());
    }

    /** 400 for what a body or a query lacks. */
    static AccountRefusal invalid(String message) {
        return of(400, "validation_failed", message);
    }

    static AccountRefusal weakPassword(String message, List<String> reasons) {
        return new AccountRefusal(
                422, "weak_password", message, Map.of("weak_password", Map.of("reasons", reasons)));
    }

    static AccountRefusal banned() {
        return of(400, "user_banned", "User is banned");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    /** What the body holds beside code and message. */
    Map<String, Object> further() {
        return further;
    }
}
