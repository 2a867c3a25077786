package io.khabar.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.runtime.ExitCode;
import io.khabar.standalone.process.KhabarProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that mean harm, read by the packaged command in the memory that a stage has. */
class HostileFeedIT {
    private static final int LARGEST = 15 << 20;

    @TempDir
    private Path folder;

    @Test
    void shouldReadWhatIsBuiltToTakeAllMemoryOrTime() throws Exception {
        // Given
        Map<String, String> feeds = new LinkedHashMap<>();
        feeds.put("laughs.xml", laughs());
        feeds.put(
                "quadratic.xml",
                "<!DOCTYPE r [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>" + rss("&a;".repeat(100_000)));
        feeds.put("deep.xml", "<rss><channel>" + "<a>".repeat(LARGEST / 3));
        feeds.put("items.xml", "<rss><channel>" + "<item>\n".repeat(LARGEST / 7));
        feeds.put("tags.xml", "x<".repeat(LARGEST / 2));
        feeds.put("page.html", "<html><body>" + "<p>".repeat(LARGEST / 3));
        feeds.put("title.xml", rss("t".repeat(10 << 20)));
        feeds.put("attributes.xml", attributes());
        feeds.put("bases.xml", bases());
        feeds.put("links.xml", links());
        feeds.put("deep.json", "{\"items\":[" + "[".repeat(LARGEST / 2));
        feeds.put("many.json", "{\"items\":[" + "{},".repeat(LARGEST / 3));

        // When
        Map<String, JsonNode> read = read(feeds);

        // Then
        assertThat(read.keySet()).isEqualTo(feeds.keySet());
        assertThat(title(read, "laughs.xml")).isEqualTo("&lol9;");
        assertThat(read.get("quadratic.xml").at("/entries/0/title").textValue()).hasSize(4096);
        assertThat(read.get("title.xml").at("/entries/0/title").textValue()).hasSize(4096);
        assertThat(read.get("deep.xml").at("/errors").toString()).contains("elements within each other");
        assertThat(read.get("items.xml").at("/errors").toString()).contains("more than 250000 tags");
        assertThat(read.get("tags.xml").at("/format").textValue()).isEqualTo("unknown");
        assertThat(read.get("page.html").at("/errors").toString()).contains("an HTML page, expected a feed");
        assertThat(read.get("attributes.xml").at("/entries/0/title").textValue())
                .isEqualTo("x");
        assertThat(read.get("bases.xml").at("/entries")).hasSize(2000);
        assertThat(read.get("links.xml").toString().length()).isLessThan(2 << 20);
        assertThat(read.get("many.json").at("/entries")).hasSize(2000);
    }

    @Test
    void shouldLeaveNothingThatRunsOrDeceives() throws Exception {
        // Given
        String html = "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>"
                + "<math><mtext><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'></mtext></math>"
                + "<p onclick=x style='background:url(javascript:1)'>p</p><a href='jav&#x09;ascript:alert(1)'>a</a>"
                + "<a href='data:text/html,x'>d</a><img src='data:image/svg+xml,x' srcset='javascript:1 2x'>"
                + "<iframe src=x></iframe><object data=x></object><form action=x><input></form><base href='http://evil/'>"
                + "<meta http-equiv=refresh content='0;url=x'><template><b>q</b></template>";
        String feed = "<rss version=\"2.0\"><channel><item><title><![CDATA[<svg/onload=alert(1)>Harbour]]></title>"
                + "<guid>java\u202Escript\u200B\u00AD-1\uFEFF</guid><link>http://port.example/\u200Ba&#13;&#10;X-Evil:\u202E1</link>"
                + "<author>\u001B[31mred&#10;{\"level\":\"ERROR\"}</author><pubDate>\u001B]0;x&#10;line two</pubDate>"
                + "<description><![CDATA[" + html + "]]></description></item></channel></rss>";

        // When
        JsonNode parsed = read(Map.of("feed.xml", feed)).get("feed.xml");

        // Then
        JsonNode entry = parsed.at("/entries/0");
        assertThat(entry.at("/title").textValue()).isEqualTo("Harbour");
        assertThat(entry.at("/id").textValue()).isEqualTo("javascript-1");
        assertThat(entry.at("/link").textValue()).isEqualTo("http://port.example/aX-Evil:1");
        assertThat(entry.at("/summary").textValue())
                .doesNotContain("javascript:", "data:", "onclick", "onerror=alert(1)>", "style=", "srcset")
                .doesNotContain("<svg", "<script", "<style", "<math", "<iframe", "<object", "<form", "<base", "<meta");
        assertThat(parsed.at("/errors")).isNotEmpty();
        assertThat(parsed.toString().chars()).noneMatch(Character::isISOControl);
    }

    private Map<String, JsonNode> read(Map<String, String> feeds) throws Exception {
        List<String> command = new ArrayList<>(List.of("feeds", "parse"));
        for (Map.Entry<String, String> feed : feeds.entrySet()) {
            command.add(Files.writeString(folder.resolve(feed.getKey()), feed.getValue())
                    .toString());
        }
        try (KhabarProcess parse = KhabarProcess.start(command.toArray(String[]::new))) {
            int exit = parse.awaitExit();
            String output = parse.output();
            assertThat(exit)
                    .as(output.substring(0, Math.min(2000, output.length())))
                    .isIn(ExitCode.OK.code(), ExitCode.SOME_BAD.code());
            Map<String, JsonNode> read = new LinkedHashMap<>();
            for (String line : output.lines().toList()) {
                JsonNode feed = new ObjectMapper().readTree(line);
                read.put(Path.of(feed.at("/file").textValue()).getFileName().toString(), feed);
            }
            return read;
        }
    }

    private static String title(Map<String, JsonNode> read, String file) {
        return read.get(file).at("/feed/title").textValue();
    }

    private static String rss(String title) {
        return "<rss version=\"2.0\"><channel><item><title>" + title + "</title></item></channel></rss>";
    }

    private static String laughs() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY lol" + i + " \"" + ("&lol" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return "<!DOCTYPE r [<!ENTITY lol0 \"lol\">" + entities
                + "]><rss><channel><title>&lol9;</title></channel></rss>";
    }

    private static String attributes() {
        return IntStream.range(0, 1_000_000)
                .mapToObj(i -> " a" + i + "=''")
                .collect(Collectors.joining("", "<rss", "><channel><item><title>x</title></item></channel></rss>"));
    }

    private static String bases() {
        return "<rss><channel xml:base=\"http://a.example/\">"
                + ("<d xml:base=\"" + "x".repeat(4000) + "/\">").repeat(190)
                + "<item><link>l</link><description>&lt;a href=x&gt;y&lt;/a&gt;</description></item>".repeat(2000)
                + "</d>".repeat(190) + "</channel></rss>";
    }

    private static String links() {
        return "<feed xml:base=\"http://a.example/" + "x".repeat(4000) + "/\"><entry><content type=\"html\">"
                + "&lt;a href=x>y&lt;/a>".repeat(60_000) + "</content></entry></feed>";
    }
}
