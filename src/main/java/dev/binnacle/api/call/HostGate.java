package dev.binnacle.api.call;

import java.net.InetAddress;
import java.util.List;

/** Decides which hosts may be called, and at which addresses. */
public interface HostGate {
    /**
     * The addresses that the host is called at, and no other is.
     *
     * @throws dev.binnacle.base.ProblemException when it may not be called
     */
    List<InetAddress> admit(String host);
}
