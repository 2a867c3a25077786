package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.poll.KillNotices.Notice;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KillNoticesTest {

    @Test
    void shouldHoldLinesThatAreWhatTheySay() {
        // Given
        List<Notice> all = KillNotices.all();

        // Then
        assertThat(all).extracting(Notice::words).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(notice -> {
            assertThat(KillNotices.is(notice.example())).as(notice.example()).isTrue();
            assertThat(notice.words()).isEqualTo(notice.words().strip()).isNotEmpty();
            assertThat(notice.source()).isNotBlank();
            assertThat(isLanguage(notice.language())).as(notice.language()).isTrue();
        });
        assertThat(all)
                .filteredOn(notice -> notice.where().equals("whole"))
                .allSatisfy(notice ->
                        assertThat(KillNotices.is(notice.words() + ": more")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL KILL KILL",
                "KILL KILL KILL!",
                "KILL  KILL: The river rises",
                "STORY WITHDRAWN | The river rises",
                "سَحب الخبر: ارتفاع منسوب النهر",
                "ســحب الخبر",
                "يُرجى إلغاء الخبر: ارتفاع منسوب النهر",
                "الغاء خبر: ارتفاع منسوب النهر",
                "يرجى الغاء الخبر",
                "تنويه : يلغى الخبر",
                "تنويه: يُلغى الخبر",
                "إلغاء خبر إلغاء خبر: ارتفاع منسوب النهر",
                "ANNULE\u0301 - La rivière monte"
            })
    void shouldKnowANoticeHoweverItIsWritten(String headline) {
        assertThat(KillNotices.is(headline)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Kill: a film about the river",
                "KILLED: two on the river",
                "KILL-switch for engines is tried",
                "KILL THE LIGHTS: an evening without power",
                "Minister asks to kill the bill",
                "Police: KILL",
                "Withdrawn: the study of the river",
                "ANNULE ET REMPLACE: La rivière monte",
                "سحب الخبراء من الموقع",
                "سحب خبرة اللجنة: التفاصيل",
                "الوزير يطلب سحب الخبر",
                "إلغاء الخبر السار",
                "إلغاء خبراء الوزارة: التفاصيل",
                "إلغاء: تعرف على الرحلات المؤجلة",
                "يرجى إلغاء الحجز قبل السفر",
                "يرجى إلغاء الخبرة السابقة من النموذج",
                "تنويه: يلغى الخبز المدعوم في المخابز",
                "تنويه من الوزارة: إلغاء رحلات الغد",
                "الوزارة: يرجى إلغاء الخبر المتداول",
                "خبر ملغى يثير الجدل",
                "Annulation : le concert n'aura pas lieu",
                "Anulación: el partido no se jugará",
                "Haber iptali tartışması",
                "CORRECTED: The river rises",
                "Kill/Takedown notice: what editors should know"
            })
    void shouldNotTakeForANoticeWhatMayBeNews(String headline) {
        assertThat(KillNotices.is(headline)).isFalse();
    }

    private static boolean isLanguage(String tag) {
        try {
            return new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .toLanguageTag()
                    .equals(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
