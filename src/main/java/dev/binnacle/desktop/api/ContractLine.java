package dev.binnacle.desktop.api;

import dev.binnacle.api.contract.Finding;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.base.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that is said of an answer and its description.
 *
 * @param place where in the call, or what is wrong with the description; may be empty
 */
record ContractLine(Kind kind, String words, String place) {
    /** What it says. */
    enum Kind {
        UNREADABLE("fth-alert-triangle", "check-fails"),
        BROKEN("fth-x", "check-fails"),
        NOTE("fth-info", "check-waits"),
        HOLDS("fth-check", "check-holds");

        private final String icon;
        private final String style;

        Kind(String icon, String style) {
            this.icon = icon;
            this.style = style;
        }

        /** Ikonli literal. */
        String icon() {
            return icon;
        }

        String style() {
            return style;
        }
    }

    /** What cannot be read first, then what is broken. */
    static List<ContractLine> of(Contracted contracted) {
        List<ContractLine> lines = new ArrayList<>();
        for (Problem each : contracted.unreadable()) {
            lines.add(new ContractLine(Kind.UNREADABLE, each.sentence(), each.detail()));
        }
        KnownApis.Held held = contracted.held();
        if (held == null) {
            return lines;
        }
        if (held.verdict().findings().isEmpty()) {
            lines.add(new ContractLine(Kind.HOLDS, "As described.", ""));
        }
        held.verdict().violations().forEach(each -> lines.add(of(Kind.BROKEN, each)));
        held.verdict().notes().forEach(each -> lines.add(of(Kind.NOTE, each)));
        return lines;
    }

    private static ContractLine of(Kind kind, Finding finding) {
        return new ContractLine(kind, finding.sentence(), finding.place());
    }

    /** Whether such words are in it, in whatever case. */
    boolean says(String words) {
        String looked = words.strip().toLowerCase(Locale.ROOT);
        return this.words.toLowerCase(Locale.ROOT).contains(looked)
                || place.toLowerCase(Locale.ROOT).contains(looked);
    }
}
