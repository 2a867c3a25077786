package io.khabar.standalone.broker;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The only address that embedded servers listen on, never resolved by name. */
public final class Loopback {
    /** As text, for settings and URLs. */
    public static final String HOST = "127.0.0.1";

    private static final byte[] BYTES = {127, 0, 0, 1};

    private Loopback() {}

    /** The address with a port; 0 asks for a free one when it is bound. */
    public static InetSocketAddress port(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(BYTES), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are no address", e);
        }
    }
}
