package io.khabar.enrich.story;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from, as far as it hints at what its own story is about. An embedded story has {@link #NONE}.
 *
 * @param publisher name or domain; null when not known
 * @param url the page's address; null when not known
 * @param sections names of sections it may stand in: keywords given beside the page, and the folders of its address
 */
public record Origin(@Nullable String publisher, @Nullable String url, List<String> sections) {

    /** Nothing is known. */
    public static final Origin NONE = new Origin(null, null, List.of());

    public Origin {
        sections = List.copyOf(sections);
    }

    /** Of an article. */
    public static Origin of(Article article) {
        var sections = new ArrayList<>(article.keywords());
        String url = article.url();
        if (url != null) {
            folders(url, sections);
        }
        return new Origin(article.publisher(), url, sections);
    }

    /** The parts of the path but for the last, which names the page and not the section. */
    private static void folders(String url, List<String> sections) {
        int host = url.indexOf("://");
        int from = host < 0 ? -1 : url.indexOf('/', host + "://".length());
        int end = from < 0 ? -1 : url.indexOf('/', from + 1);
        while (end >= 0 && isPath(url, from, end)) {
            sections.add(decoded(url.substring(from + 1, end)));
            from = end;
            end = url.indexOf('/', from + 1);
        }
    }

    private static boolean isPath(String url, int from, int end) {
        int query = url.indexOf('?', from);
        int fragment = url.indexOf('#', from);
        return (query < 0 || query > end) && (fragment < 0 || fragment > end);
    }

    private static String decoded(String folder) {
        try {
            return URLDecoder.decode(folder, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return folder;
        }
    }
}
