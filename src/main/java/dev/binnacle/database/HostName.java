package dev.binnacle.database;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.net.IDN;
import java.util.regex.Pattern;

/** The one check of hosts and ports: nothing that a driver would read as more than one host. */
public final class HostName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]{0,252})");
    private static final Pattern IP6 =
            Pattern.compile("[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9_.-]{1,32})?");

    private HostName() {}

    /**
     * The host in ASCII, an IPv6 address without its brackets.
     *
     * @throws dev.binnacle.base.ProblemException if it is no name or address of one host
     */
    public static String check(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return checkIp6(host.substring(1, host.length() - 1), host);
        }
        if (host.indexOf(':') >= 0) {
            return checkIp6(host, host);
        }
        String ascii = ascii(host);
        if (!NAME.matcher(ascii).matches()) {
            throw refused("\"" + host + "\" is not the name or address of one host.");
        }
        return ascii;
    }

    private static String checkIp6(String address, String given) {
        if (address.indexOf(':') < 0 || !IP6.matcher(address).matches()) {
            throw refused("\"" + given + "\" is not the name or address of one host.");
        }
        return address;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }

    /**
     * @throws dev.binnacle.base.ProblemException if it is not between 1 and 65535
     */
    public static int checkPort(int port) {
        if (port < 1 || port > 65_535) {
            throw refused("The port " + port + " is not between 1 and 65535.");
        }
        return port;
    }

    /** As URLs want it: an IPv6 address in brackets. */
    public static String bracketed(String checked) {
        return checked.indexOf(':') >= 0 ? "[" + checked + "]" : checked;
    }

    private static RuntimeException refused(String detail) {
        return Problem.of(ProblemCode.ADDRESS_NOT_VALID, detail).exception();
    }
}
