package io.khabar.enrich.story.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Article;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.KnownHeadlines;
import io.khabar.enrich.story.Teaser;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.ArticleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page by itself cannot tell, the headlines that the stream has shown settle. */
class KnownHeadlinesTest {

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final String[] ON_ONE_LINE = {
        "البصرة تستعد لموسم الصيد بميناء جديد",
        "انخفاض منسوب دجلة يكشف قناة عباسية",
        "كيف يصنع حصير القصب في سبع خطوات؟",
        "وزير الموارد المائية يبحث مع تركيا إطلاقات الربيع"
    };

    private final ArticleParser parser = new ArticleParser();
    private final StorySplitter splitter = new StorySplitter(Labels.bundled());

    @Test
    void shouldBeUnsureOfTitlesOnOneLineThatNothingDivides() throws IOException {
        // When
        Draft draft = primary("teasers-tail/ar-four-titles-on-one-line.txt", KnownHeadlines.NONE);

        // Then
        assertThat(draft.flags()).contains("unsure-title");
        assertThat(draft.teasers()).extracting(Teaser::headline).doesNotContain(ON_ONE_LINE);
    }

    @Test
    void shouldTellTitlesOnOneLineApartWhenTheStreamKnowsThem() throws IOException {
        // When
        Draft draft = primary("teasers-tail/ar-four-titles-on-one-line.txt", known(ON_ONE_LINE));

        // Then
        assertThat(draft.teasers()).extracting(Teaser::headline).contains(ON_ONE_LINE);
        assertThat(draft.flags()).contains("title-from-stream").doesNotContain("unsure-title");
    }

    @Test
    void shouldTakeABareTitleBetweenParagraphsForATeaserOnlyWhenTheStreamKnowsIt() throws IOException {
        // Given
        String title = "Bali United pulang tanpa kapten";
        String page = "teasers-inline/id-many-read-also-near-subject.txt";

        // When
        Draft alone = primary(page, KnownHeadlines.NONE);
        Draft inStream = primary(page, known(title));

        // Then
        assertThat(alone.body()).contains(title);
        assertThat(inStream.body()).doesNotContain(title);
        assertThat(inStream.teasers()).extracting(Teaser::headline).contains(title);
    }

    @Test
    void shouldFindTheHeadlineOfAPageInOneLineWhenTheStreamKnowsIt() throws IOException {
        // Given
        String headline = "केरल में नाव से चलने वाला पहला पुस्तकालय शुरू";

        // When
        Draft draft = primary("one-line/hi-one-line-two-teasers.txt", known(headline));

        // Then
        assertThat(draft.headline()).isEqualTo(headline);
        assertThat(draft.body()).doesNotContain(headline);
    }

    @Test
    void shouldCutATitleThatRunsIntoTheTextWhereTheStreamSaysThatItEnds() {
        // Given
        String title = "متحف صغير للساعات في الشارقة";
        String page = "البلدية تفتح ثلاث حدائق\n"
                + "فتحت البلدية ثلاث حدائق جديدة في الأحياء الشرقية للمدينة أمام السكان.\n"
                + "اقرأ أيضا: " + title + " تضم الحدائق ملاعب للأطفال ومسارات للمشي طولها ستة كيلومترات كاملة\n"
                + "وتبقى الحدائق مفتوحة حتى منتصف الليل.";

        // When
        Draft draft = split(page, known(title));

        // Then
        assertThat(draft.teasers()).extracting(Teaser::headline).containsExactly(title);
        assertThat(draft.body()).contains("\nتضم الحدائق ملاعب للأطفال").doesNotContain(title);
    }

    private static KnownHeadlines known(String... headlines) {
        Set<Long> hashes = Stream.of(headlines).map(KnownHeadlines::hash).collect(Collectors.toSet());
        return hashes::contains;
    }

    private Draft primary(String seed, KnownHeadlines known) throws IOException {
        return split(Files.readString(SEEDS.resolve(seed)), known);
    }

    private Draft split(String text, KnownHeadlines known) {
        return splitter.split(parser.parse(Article.ofText("x", text, false)), known)
                .stories()
                .get(0);
    }
}
