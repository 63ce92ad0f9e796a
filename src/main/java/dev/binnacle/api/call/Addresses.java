package dev.binnacle.api.call;

import dev.binnacle.api.Transport;

import okhttp3.Dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Finds the addresses of a host as a request wants them. */
final class Addresses implements Dns {
    private final Transport transport;

    /**
     * @param transport with the one detour at most that is taken
     */
    Addresses(Transport transport) {
        this.transport = transport;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = new ArrayList<>();
        for (String each : names(host)) {
            for (InetAddress address : SYSTEM.lookup(each)) {
                if (fits(address)) {
                    found.add(InetAddress.getByAddress(host, address.getAddress()));
                }
            }
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    private List<String> names(String host) {
        for (Transport.Detour detour : transport.detours()) {
            if (detour.fits(host, detour.port()) && !detour.toHost().isEmpty()) {
                return detour.toHost();
            }
        }
        return List.of(host);
    }

    private boolean fits(InetAddress address) {
        return switch (transport.family()) {
            case ANY -> true;
            case IPV4 -> address instanceof Inet4Address;
            case IPV6 -> address instanceof Inet6Address;
        };
    }
}
