package dev.binnacle.api.complete;

import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.hurl.RoleLogin;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a comment can say of the request below it, and the roles that something signs in as. */
final class AnnotationOffers {
    private static final Pattern BEGUN = Pattern.compile("\\s*#\\s*(@\\w*)");
    private static final Pattern ROLE = Pattern.compile("\\s*#\\s*@role\\s+(\\S*)");
    private static final Pattern TOKEN =
            Pattern.compile("^(?:" + RoleLogin.TOKEN + "|" + RoleLogin.SIGN_IN + ")(.+)");
    private final Surroundings known;

    AnnotationOffers(Surroundings known) {
        this.known = known;
    }

    Offers at(String line, int caret) {
        String before = line.substring(0, caret);
        Matcher role = ROLE.matcher(before);
        if (role.matches()) {
            return Offers.fitting(role.start(1), caret, role.group(1), roles());
        }
        Matcher begun = BEGUN.matcher(before);
        return begun.matches()
                ? Offers.fitting(begun.start(1), caret, begun.group(1), words())
                : Offers.NONE;
    }

    private static List<Suggestion> words() {
        return Stream.of(Annotations.Word.values())
                .map(each -> new Suggestion("@" + each.word() + " ", "comment", each.meaning()))
                .toList();
    }

    List<Suggestion> roles() {
        return known.variables().stream()
                .flatMap(each ->
                        TOKEN.matcher(each.name())
                                .results()
                                .map(role -> new Suggestion(role.group(1), "role", each.source())))
                .toList();
    }
}
