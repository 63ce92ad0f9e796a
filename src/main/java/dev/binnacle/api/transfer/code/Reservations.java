package dev.binnacle.api.transfer.code;

import dev.binnacle.api.Login;
import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a request asks for that a program does not do, as comments at its head. */
final class Reservations {
    private Reservations() {}

    /**
     * @param mark how a comment begins
     * @param insecure whether the program can leave the certificate unchecked
     * @param digest whether the program can answer a digest challenge
     */
    static String of(Request request, String mark, boolean insecure, boolean digest) {
        List<String> told = new ArrayList<>();
        if (request.rules().insecure() && !insecure) {
            told.add("The request leaves the certificate unchecked; this program checks it.");
        }
        boolean other = !(request.rules().login() instanceof Login.None);
        if (other && !(digest && request.rules().login() instanceof Login.Digest)) {
            told.add("The request signs in by digest or signature; this program does not.");
        }
        if (!request.rules().transport().equals(Transport.usual())) {
            told.add("The request has options for its connection; this program has none.");
        }
        return told.stream().map(line -> mark + " " + line + "\n").collect(Collectors.joining());
    }
}
