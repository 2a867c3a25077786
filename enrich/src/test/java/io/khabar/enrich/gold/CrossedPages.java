package io.khabar.enrich.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Pages made of two gold stories of one language: the title of one in the middle of the other, or the whole of one behind the other.
 * They show what the splitter does where a page's writer had no form in mind.
 */
final class CrossedPages {

    private static final int FEWEST_STORIES = 8;
    private static final int FEWEST_LINES = 3;
    private static final int LONGEST_SENTENCE = 35;
    private static final long SEED = 7;

    /** The words before other stories, and those before a source. */
    private static final Map<String, List<String>> LABELS = Map.of(
            "ar", List.of("إقرأ أيضاً:", "المصدر: الواحة"),
            "en", List.of("Read also", "Source: Harbour Post"),
            "es", List.of("Lea también:", "Fuente: El Faro"),
            "fr", List.of("Lire aussi", "Source : Le Phare"),
            "ur", List.of("یہ بھی پڑھیں:", "ماخذ: ساحل"),
            "fa", List.of("بیشتر بخوانید", "منبع: ایسنا"),
            "ru", List.of("Читайте также:", "Источник: Маяк"),
            "tr", List.of("İlgili haberler", "Kaynak: Fener"),
            "pt", List.of("Leia também:", "Fonte: O Farol"));

    private final Map<String, List<Told>> stories = new TreeMap<>();
    private final Random random = new Random(SEED);

    /**
     * A page of two stories.
     *
     * @param text the page
     * @param other the story that gave its title, or the whole of itself
     * @param behind what the page says of its own story behind that
     */
    record Crossed(String text, Told other, List<String> behind) {
        Crossed(String text, Told other) {
            this(text, other, List.of());
        }
    }

    /**
     * A story of a gold page.
     *
     * @param page its page
     */
    record Told(String page, String headline, List<String> lines) {}

    CrossedPages(List<GoldPage> pages) {
        for (GoldPage page : pages) {
            for (GoldStory story : page.stories()) {
                String headline = story.headline();
                if (headline != null && story.lines().size() >= FEWEST_LINES && LABELS.containsKey(page.language())) {
                    stories.computeIfAbsent(page.language(), language -> new ArrayList<>())
                            .add(new Told(page.name(), headline, story.lines()));
                }
            }
        }
        stories.values().removeIf(told -> told.size() < FEWEST_STORIES);
    }

    /** Pages with one story and, in its middle, a marker and the title of another. */
    List<Crossed> withTitles(int each) {
        return crossed(each, (label, main, other) -> {
            List<String> lines = new ArrayList<>(main.lines());
            lines.add(1 + random.nextInt(lines.size() - 1), label.get(0) + "\n" + other.headline());
            return main.headline() + "\n" + String.join("\n", lines);
        });
    }

    /** Pages with one story and, between its paragraphs, a marker with the title and the first paragraph of another, if that is one sentence. */
    List<Crossed> withSummaries(int each) {
        List<Crossed> crossed = crossed(each, (label, main, other) -> {
            List<String> lines = new ArrayList<>(main.lines());
            String summary = other.lines().get(0);
            lines.add(2 + random.nextInt(lines.size() - 2), label.get(0) + "\n" + other.headline() + "\n" + summary);
            return main.headline() + "\n" + String.join("\n", lines);
        });
        return crossed.stream()
                .filter(page -> isSentence(page.other().lines().get(0)))
                .toList();
    }

    /** Pages with one story, its source, a marker and the whole of another. */
    List<Crossed> withStories(int each) {
        return crossed(
                each, (label, main, other) -> behind(main, label.get(1) + "\n" + label.get(0), other.lines(), other));
    }

    /** Pages with one story, a marker and the whole of another, which nothing but its words tells from a link. */
    List<Crossed> withStoriesThatNothingParts(int each) {
        return crossed(each, (label, main, other) -> behind(main, label.get(0), other.lines(), other));
    }

    /** Pages with one story and, between its paragraphs, a marker and the whole of another, at whose end nothing says that the page goes on. */
    List<Crossed> withStoriesInTheMidst(int each) {
        return pages(each, (label, main, other) -> {
            List<String> lines = main.lines();
            int at = 1 + random.nextInt(lines.size() - 1);
            List<String> behind = lines.subList(at, lines.size());
            Told before = new Told(main.page(), main.headline(), lines.subList(0, at));
            String text = behind(before, label.get(0), other.lines(), other) + "\n" + String.join("\n", behind);
            return new Crossed(text, other, behind);
        });
    }

    /** Pages with one story and behind it a marker with the title and the first paragraph of another, if that is one sentence. */
    List<Crossed> withSummariesAtTheEnd(int each) {
        List<Crossed> crossed = crossed(
                each,
                (label, main, other) -> behind(main, label.get(0), other.lines().subList(0, 1), other));
        return crossed.stream()
                .filter(page -> isSentence(page.other().lines().get(0)))
                .toList();
    }

    private static String behind(Told main, String between, List<String> lines, Told other) {
        return String.join(
                "\n",
                main.headline(),
                String.join("\n", main.lines()),
                between,
                other.headline(),
                String.join("\n", lines));
    }

    private static boolean isSentence(String line) {
        return line.split(" ").length <= LONGEST_SENTENCE && !line.contains(". ") && !line.contains("۔ ");
    }

    private List<Crossed> crossed(int each, Page page) {
        return pages(each, (label, main, other) -> new Crossed(page.text(label, main, other), other));
    }

    private List<Crossed> pages(int each, Crossing crossing) {
        List<Crossed> crossed = new ArrayList<>();
        stories.forEach((language, told) -> {
            for (int i = 0; i < each; i++) {
                Told main = told.get(random.nextInt(told.size()));
                Told other = told.get(random.nextInt(told.size()));
                if (!main.page().equals(other.page())) {
                    crossed.add(crossing.of(LABELS.get(language), main, other));
                }
            }
        });
        return crossed;
    }

    @FunctionalInterface
    private interface Page {
        String text(List<String> label, Told main, Told other);
    }

    @FunctionalInterface
    private interface Crossing {
        Crossed of(List<String> label, Told main, Told other);
    }
}
