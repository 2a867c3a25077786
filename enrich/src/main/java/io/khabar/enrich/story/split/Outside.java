package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
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
            "paywall",
            "regwall",
            "bezahlschranke",
            "copyright",
            "contentinfo",
            "sharedaddy",
            "tags",
            "tag-list",
            "taglist",
            "post-tags",
            "entry-tags",
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

    private static final Set<String> ELSEWHERE = Set.of("outside-article");

    private static final Set<String> AUTHOR = Set.of("author", "byline", "by-line", "writer", "post-author");

    private Outside() {}

    /** True where markup names the author. */
    static boolean isAuthor(Slot slot) {
        return isAuthor(slot.line.block());
    }

    /** True for a block in which markup names the author. */
    static boolean isAuthor(Block block) {
        return hasAny(block, AUTHOR);
    }

    /** True in what belongs to the site, or stands outside of the element that is the article. */
    static boolean is(Slot slot) {
        return isSite(slot) || hasAny(slot, ELSEWHERE);
    }

    /** True in menus, forms, sharing buttons and the like. */
    static boolean isSite(Slot slot) {
        return hasAny(slot, SITE);
    }

    /** True for what may be a link to another story, wherever it stands: a title behind a marker. */
    static boolean mayBeTeaser(Slot slot) {
        return !is(slot) || (!isSite(slot) && slot.line.isLink());
    }

    /** In a box of links to other stories. */
    static boolean isRelated(Slot slot) {
        return hasAny(slot, RELATED);
    }

    private static boolean hasAny(Slot slot, Set<String> tokens) {
        return hasAny(slot.line.block(), tokens);
    }

    private static boolean hasAny(Block block, Set<String> tokens) {
        return !block.hints().isEmpty() && block.hints().stream().anyMatch(tokens::contains);
    }
}
