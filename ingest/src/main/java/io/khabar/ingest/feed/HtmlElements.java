package io.khabar.ingest.feed;

import java.util.Locale;
import java.util.Set;

/** The names by which a text of no stated type is known to be HTML: elements that stand in the bodies of pages, old ones too. */
final class HtmlElements {
    private static final Set<String> NAMES = Set.of(
            ("a abbr acronym address applet area article aside audio b bdi bdo bgsound big blink blockquote body br button"
                            + " canvas caption center cite code col colgroup dd del details dfn dir div dl dt em embed"
                            + " fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header"
                            + " hr html i iframe img input ins kbd label legend li link main mark marquee math meta nav"
                            + " nobr noembed noframes noscript object ol p param picture pre q rp rt ruby s samp script"
                            + " section select small source span strike strong style sub summary sup svg table tbody td"
                            + " textarea tfoot th thead time title tr track tt u ul var video wbr")
                    .split(" "));

    private HtmlElements() {}

    static boolean has(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
