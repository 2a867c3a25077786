package io.khabar.bench.feeds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The host of each feed: an address of its own out of 127.0.0.0/8, all of which lead to this machine (on Linux). */
final class FeedAddress {
    private static final int FIRST = (127 << 24) | (1 << 16); // 127.1.0.0, beyond what other programs use
    private static final int BYTE = 0xff;

    private FeedAddress() {}

    static String host(int feed) {
        int address = FIRST + feed;
        return (address >>> 24) + "." + ((address >>> 16) & BYTE) + "." + ((address >>> 8) & BYTE) + "."
                + (address & BYTE);
    }

    /** @param address one of {@link #host} */
    static int feed(InetAddress address) {
        int number = 0;
        for (byte part : address.getAddress()) {
            number = (number << 8) | (part & BYTE);
        }
        return number - FIRST;
    }

    /** Whether a feed's host leads to this machine. */
    static boolean works() {
        try {
            return InetAddress.getByName(host(0)).isReachable(1000);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address that is written out needs no look-up", e);
        } catch (IOException e) {
            return false;
        }
    }
}
