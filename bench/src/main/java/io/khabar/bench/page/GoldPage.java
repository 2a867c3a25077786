package io.khabar.bench.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page and its main text, as a reader sees it.
 *
 * @param form the folder: what kind of page it is
 * @param markup without the marks
 * @param main the words of its main text, in the order of the page
 */
record GoldPage(String form, String name, String markup, Words main) {
    private static final String MARK = "data-main";

    /** Pages whose main text is marked: the elements that hold it have the attribute {@code data-main}. */
    static List<GoldPage> marked(Path folder) {
        return htmlIn(folder).map(GoldPage::markedPage).toList();
    }

    /** Seeds whose expected stories name a piece of each paragraph; all stories of the page are its main text. */
    static List<GoldPage> seeds(Path folder) {
        return htmlIn(folder).map(GoldPage::seedPage).toList();
    }

    private static GoldPage markedPage(Path file) {
        String text = read(file);
        Document document = Jsoup.parse(text);
        Words main = new Words();
        document.select("[" + MARK + "]").forEach(element -> main.add(element.text()));
        return new GoldPage(form(file), file.getFileName().toString(), text.replace(" " + MARK, ""), main);
    }

    private static GoldPage seedPage(Path file) {
        String text = read(file);
        List<String> pieces = ExpectedPieces.of(file.resolveSibling(file.getFileName() + ".expected.json"));
        Words main = new Words();
        for (Element element : Jsoup.parse(text).body().getAllElements()) {
            String own = isLine(element) ? element.text() : "";
            if (pieces.stream().anyMatch(own::contains)) {
                main.add(own);
            }
        }
        return new GoldPage("seeds", file.getFileName().toString(), text, main);
    }

    /** Whether an element holds words and no other block. */
    private static boolean isLine(Element element) {
        return element.isBlock()
                && element.select("*").stream().noneMatch(inner -> !inner.equals(element) && inner.isBlock());
    }

    private static String form(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static Stream<Path> htmlIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
