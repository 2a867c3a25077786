package io.khabar.enrich.story.split;

import java.util.Set;

/** Tells from what markup says around a block whether it belongs to the site and not to the article. */
final class Outside {

    private static final Set<String> SITE = Set.of(
            "nav",
            "menu",
            "form",
            "button",
            "dialog",
            "footer",
            "outside-article",
            "navigation",
            "breadcrumb",
            "breadcrumbs",
            "share",
            "sharing",
            "social",
            "comments",
            "comment",
            "newsletter",
            "cookie",
            "advert",
            "advertisement",
            "ads",
            "banner",
            "promo",
            "subscribe",
            "copyright",
            "contentinfo",
            "sharedaddy",
            "skip-link");

    private static final Set<String> RELATED = Set.of(
            "related",
            "relatedposts",
            "related-posts",
            "recommended",
            "recommendations",
            "readalso",
            "read-also",
            "read-more",
            "readmore",
            "more-news",
            "mostread",
            "most-read",
            "popular",
            "trending",
            "teaser",
            "teasers",
            "aside",
            "similar",
            "complementary");

    private Outside() {}

    static boolean is(Slot slot) {
        return hasAny(slot, SITE);
    }

    /** In a box of links to other stories. */
    static boolean isRelated(Slot slot) {
        return hasAny(slot, RELATED);
    }

    private static boolean hasAny(Slot slot, Set<String> tokens) {
        if (slot.line.block().hints().isEmpty()) {
            return false;
        }
        return slot.line.block().hints().stream().anyMatch(tokens::contains);
    }
}
