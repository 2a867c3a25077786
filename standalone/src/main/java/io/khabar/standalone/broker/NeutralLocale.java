package io.khabar.standalone.broker;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's broker reads settings and names files by the process's locale: in Turkish it does not start ("classic" becomes
 * "CLASSİC"), in Arabic and Persian its files get names in the digits of those languages.
 */
final class NeutralLocale {
    private static final Logger LOG = LoggerFactory.getLogger(NeutralLocale.class);

    private NeutralLocale() {}

    /** Makes the process's locale the neutral one, for good; the broker's threads go on asking for it. */
    static void set() {
        if (!Locale.getDefault().equals(Locale.ROOT)) {
            LOG.debug("The locale {} is set aside for the embedded broker", Locale.getDefault());
            Locale.setDefault(Locale.ROOT);
        }
    }
}
