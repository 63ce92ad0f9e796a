package dev.binnacle.server.account;

import java.util.EnumSet;
import java.util.Set;

/** What a code that was sent by mail is for. */
enum Purpose {
    SIGNUP("signup", "confirmation"),
    INVITE("invite", "invite"),
    MAGICLINK("magiclink", "magic-link"),
    RECOVERY("recovery", "recovery"),
    EMAIL_CHANGE("email_change", "email-change"),
    REAUTHENTICATION("reauthentication", "reauthentication");

    private final String type;
    private final String letter;

    Purpose(String type, String letter) {
        this.type = type;
        this.letter = letter;
    }

    /** As clients name it. */
    String type() {
        return type;
    }

    /** Names the mail's text. */
    String letter() {
        return letter;
    }

    /** What a code may be for that is handed in under this name; {@code email} = any sign-in. */
    static Set<Purpose> of(String type) {
        if (type.equals("email")) {
            return EnumSet.of(SIGNUP, INVITE, MAGICLINK);
        }
        for (Purpose each : values()) {
            if (each.type.equals(type) && each != REAUTHENTICATION) {
                // a first sign-in by link confirms the address, whichever name it goes by
                return each == MAGICLINK ? EnumSet.of(MAGICLINK, SIGNUP) : EnumSet.of(each);
            }
        }
        throw AccountRefusal.invalid("Verify requires a verification type");
    }
}
