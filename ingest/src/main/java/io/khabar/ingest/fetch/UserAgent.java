package io.khabar.ingest.fetch;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;

/** How Khabar introduces itself: its name, its version, and whom to write to. */
final class UserAgent {
    private UserAgent() {}

    /**
     * {@code Khabar/<version> (+<url>; <mail>)}; what is empty is left out.
     *
     * @throws KhabarException (USAGE) when a part could break out of the header or its comment
     */
    static String of(String version, String url, String mail) {
        check(FetchSettings.CONTACT_URL, url);
        check(FetchSettings.CONTACT_MAIL, mail);
        String comment = (url.isEmpty() ? "" : "+" + url) + (url.isEmpty() || mail.isEmpty() ? "" : "; ") + mail;
        return "Khabar/" + version + (comment.isEmpty() ? "" : " (" + comment + ")");
    }

    /** The version of this build; "dev" when it does not run from its jar. */
    static String version() {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static void check(String key, String value) {
        boolean fit =
                value.length() <= 256 && value.chars().allMatch(c -> c > 0x20 && c < 0x7f && "()\\\";".indexOf(c) < 0);
        if (!fit) {
            throw new KhabarException(
                    ExitCode.USAGE,
                    key
                            + " must be visible ASCII without blanks, quotes, brackets and semicolons: it is sent to every site.");
        }
    }
}
