package io.khabar.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a robots.txt says about the use of a site's content: Content-Usage (draft-ietf-aipref-attach) and Content-Signal
 * (contentsignals.org). They stand in the group of a crawler, as its rules do: those of Khabar's own group count, else those for all.
 */
final class RobotsSignals {
    private static final String EVERYONE = "*";
    private static final int MOST = 100;

    private final List<Signal> own = new ArrayList<>();
    private final List<Signal> everyones = new ArrayList<>();
    private boolean named;

    /**
     * One signal.
     *
     * @param path of the documents that it is about; empty: all
     * @param text "content-signal: ai-train=no"
     */
    record Signal(String path, String text) {
        boolean isAbout(String documentPath) {
            return documentPath.startsWith(path);
        }
    }

    private RobotsSignals() {}

    static List<Signal> of(byte[] robots) {
        RobotsSignals signals = new RobotsSignals();
        signals.read(new String(robots, StandardCharsets.UTF_8));
        return List.copyOf(signals.named ? signals.own : signals.everyones);
    }

    private void read(String robots) {
        boolean naming = false;
        boolean forUs = false;
        boolean forAll = true; // what stands before the first group
        for (String line : robots.lines().toList()) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = colon < 0 ? "" : withoutComment(line.substring(colon + 1));
            if (name.equals("user-agent")) {
                String agent = value.toLowerCase(Locale.ROOT);
                boolean us = RobotsReader.NAMES.contains(agent);
                forUs = us || (naming && forUs);
                forAll = agent.equals(EVERYONE) || (naming && forAll);
                named |= us;
            } else if (name.equals("content-usage") || name.equals("content-signal")) {
                add(name, value, forUs, forAll);
            }
            naming = name.equals("user-agent") || (naming && name.isEmpty());
        }
    }

    private void add(String name, String value, boolean forUs, boolean forAll) {
        int blank = value.startsWith("/") ? value.indexOf(' ') : -1;
        String said = Validators.fit(value.substring(blank + 1).strip());
        if (said != null && own.size() + everyones.size() < MOST) {
            Signal signal = new Signal(blank < 0 ? "" : value.substring(0, blank), name + ": " + said);
            if (forUs) {
                own.add(signal);
            }
            if (forAll) {
                everyones.add(signal);
            }
        }
    }

    private static String withoutComment(String value) {
        int hash = value.indexOf('#');
        return (hash < 0 ? value : value.substring(0, hash)).strip();
    }
}
