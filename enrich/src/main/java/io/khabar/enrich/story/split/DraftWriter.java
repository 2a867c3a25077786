package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.date.UrlDate;
import io.khabar.enrich.story.keyword.KeywordReader;
import io.khabar.enrich.story.text.FoldedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes drafts of the stories that were read; what was given outside of the text is the page's own story's. */
final class DraftWriter {

    private static final Duration SAME_DAY = Duration.ofHours(36);

    private final KeywordReader keywords;

    DraftWriter(KeywordReader keywords) {
        this.keywords = keywords;
    }

    List<Draft> drafts(Reading reading) {
        Article article = reading.page.article();
        List<Draft> drafts = new ArrayList<>(reading.stories.size());
        for (StoryPart story : reading.stories) {
            drafts.add(draft(article, story));
        }
        return drafts;
    }

    private Draft draft(Article article, StoryPart story) {
        boolean embedded = story.index > 0;
        String body = body(story);
        String headline = story.headline == null ? null : story.headline.piece.value();
        if (headline != null && story.counted) {
            headline = headline.substring(Titles.number(headline));
        }
        if (!embedded && article.headline() != null) {
            headline = headline == null || Sentences.isCut(headline) ? article.headline() : headline;
        }
        return new Draft(
                embedded,
                headline,
                body,
                embedded || story.by != null ? story.by : article.by(),
                story.located,
                copy(story.sources),
                embedded ? story.published : published(story.published, stated(article)),
                keywords(story, embedded ? List.of() : article.keywords()),
                copy(story.teasers.values()),
                story.sureness,
                copy(story.evidence),
                copy(story.flags));
    }

    /** Most stories have none of most things. */
    private static <T> List<T> copy(Collection<T> found) {
        return found.isEmpty() ? List.of() : List.copyOf(found);
    }

    private static PublicationDate stated(Article article) {
        return article.published().at() == null ? UrlDate.of(article.url()) : article.published();
    }

    private static String body(StoryPart story) {
        String[] paragraphs = new String[story.body.size()];
        for (int i = 0; i < paragraphs.length; i++) {
            paragraphs[i] = story.body.get(i).piece.value();
        }
        return String.join("\n", paragraphs);
    }

    private List<String> keywords(StoryPart story, List<String> given) {
        if (given.isEmpty() && story.keywordLines.isEmpty()) {
            return List.of();
        }
        Set<String> all = new LinkedHashSet<>(given);
        if (!story.keywordLines.isEmpty()) {
            List<FoldedText> lines = new ArrayList<>();
            if (story.headline != null) {
                lines.add(story.headline.line.words());
            }
            story.body.forEach(slot -> lines.add(slot.line.words()));
            int sections = 0;
            for (String line : story.keywordLines) {
                KeywordReader.Keywords read = keywords.readAll(line, lines);
                all.addAll(read.keywords());
                sections += read.sections();
            }
            if (sections > 0) {
                story.flags.add("section-keywords:" + sections);
            }
        }
        return List.copyOf(all);
    }

    /** The page's date; the feed's when the page has none, or only the day of what the feed knows to the minute. */
    private static PublicationDate published(PublicationDate page, PublicationDate feed) {
        if (page.at() == null || feed.at() == null) {
            return page.at() == null ? feed : page;
        }
        boolean finer = feed.precision().compareTo(page.precision()) > 0;
        boolean same = Duration.between(page.at(), feed.at()).abs().compareTo(SAME_DAY) <= 0;
        return finer && same ? feed : page;
    }
}
