package io.khabar.enrich.fuzz;

import io.khabar.enrich.story.label.Label;
import io.khabar.enrich.story.label.LabelFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What pages are made of: the labels of all languages, and words in several scripts. */
final class Words {

    static final List<List<String>> SCRIPTS = List.of(
            words(
                    "المدينة الميناء القديم مشاهد باقري وزير قال إن الجسر صلة أيضا بـ ذات وزارة وأضاف في من الوادي اقرأ العسل النحل موسم الخرائط "
                            + "المتحف قاعة القطار محطة الثلوج الطريق المدرسة طلاب رسالة كتاب السوق أسعار القمح حصاد المطر سفينة صيادون"),
            words(
                    "Harbour wardens read the old More Mira Lea bridge river said that Related council by on in Photo news honey market library "
                            + "railway winter school letters museum wheat rain fishermen lamplighter oysters orchard tunnel mayor strike clinic"),
            words("Straße Über mehr Ärger Brücke von am Hafen ähnliche ﬁn ſüß Häfen und"),
            words("город Сюжет река мост также сказал По теме Ёлка порт"),
            words("市長は橋を渡った 関連記事 港町 相關新聞 最後の灯台守。 雨"),
            words("शहर का पुल यह भी पढ़ें नदी मंत्री ने कहा"),
            words("شہر کا پل یہ بھی پڑھیں مزید دریا کے بارے میں"),
            words("İstanbul ıslak ilgili Haberler ŞEHİR köprü"),
            words("도시의 관련 기사 다리를 강"));

    static final List<String> SIGNS = List.of(
            ":",
            " :",
            "\u00A0: ",
            "：",
            " | ",
            "|",
            " - ",
            " – ",
            "…",
            ".",
            "/",
            "،",
            ", ",
            "؛ ",
            " ",
            "",
            "",
            "\u00A0",
            ">> ",
            "»",
            ")",
            "] ",
            "\uD83D\uDC49 ");

    static final List<String> ENDS = List.of("\n", "\n", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u0085", "\f", " ", "");

    static final List<String> DATES = List.of(
            "تاريخ النشر: 4th, February 2025 GMT",
            "2025-01-02@10:11:12 GMT",
            "الاثنين 12 نيسان/أبريل 2021 - 14:05",
            "١٢ غشت ٢٠١٩",
            "7 رمضان 1445 هـ",
            "العاشر من أبريل",
            "31-5-2023",
            "31/12/2023 23:59",
            "May 5, 2024",
            "5 mai 2024 à 08h30",
            "2024年5月6日",
            "99/99/9999",
            "00-00-0000@25:61:61 GMT",
            "Published: Monday",
            "۱۴۰۲/۱۲/۲۹");

    static final List<String> NOISE = List.of(
            "\u200F",
            "\u200E",
            "\u202E",
            "\u2067",
            "\u2069",
            "\u200C",
            "\u200D",
            "\u200B",
            "\uFEFF",
            "\u00AD",
            "\u0640",
            "\u0640\u0640\u0640",
            "\u00A0",
            "\u3000",
            "\u2009",
            "\u0000",
            "\u0001",
            "\u001F",
            "\u007F",
            "\u009F",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uDBFF\uDFFF",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "\u064B\u064C\u064D",
            "\u0301\u0302\u0303",
            "\uFDFA",
            "\uFEFB",
            "\uFB01",
            "\u1E9E",
            "\u0130",
            "\u0131",
            "\u212B",
            "\u2126",
            "\uAC00\u1100\u1161",
            "\u0BCA",
            "\uD834\uDD5E",
            "ط§ظ„ط®ط¨ط±",
            "Ø§Ù„Ø®Ø¨Ø±",
            "ï»؟",
            "é",
            "🇯🇴",
            "👩‍👩‍👧",
            "\u0F0B",
            "\u180E",
            "\u2060",
            "\uE000");

    final List<String> labels = new ArrayList<>();
    final List<String> markers = new ArrayList<>();

    private Words() {}

    static Words bundled() {
        var words = new Words();
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "labels"))) {
            for (Path file : files.sorted().toList()) {
                words.read(file);
            }
            return words;
        } catch (IOException e) {
            throw new IllegalStateException("the bundled labels cannot be read", e);
        }
    }

    private void read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (Label label : LabelFile.read(file.toString(), reader)) {
                labels.add(label.phrase());
                if (label.isMarker()) {
                    markers.add(label.phrase());
                }
            }
        }
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
