package io.khabar.train.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicLearnerTest {

    private static final int ECONOMY = Curriculum.place("Finance");
    private static final int SPORT = Curriculum.place("Sports");

    @Test
    void shouldTellSectionsApartByTheirWords() {
        // Given
        List<Lesson> lessons = lessons();
        Rarity rarity = Rarity.of(lessons);

        // When
        LinearTopics model = TopicLearner.learn(lessons, rarity);

        // Then
        Lesson match = lesson("Sports", "فاز المنتخب في مباراة صعبة وسجل اللاعب هدفا");
        double[] scores = model.scores(match, rarity.weighed(match));
        assertThat(scores[SPORT]).isPositive();
        assertThat(scores[ECONOMY]).isNegative();
    }

    @Test
    void shouldLearnTheSameWeightsFromTheSameLessons() {
        // Given
        Rarity rarity = Rarity.of(lessons());

        // When
        LinearTopics once = TopicLearner.learn(lessons(), rarity);
        LinearTopics again = TopicLearner.learn(lessons(), rarity);

        // Then
        assertThat(Arrays.deepEquals(once.weights(), again.weights())).isTrue();
        assertThat(once.bias()).isEqualTo(again.bias());
    }

    @Test
    void shouldLeaveOutAWarInTheSectionOfPolitics() {
        // When
        Lesson war = lesson("Politics", "قصف الطيران الحربي البلدة وسقطت قذائف على خط الجبهة وقتل جنود في معارك عنيفة");
        Lesson cabinet = lesson("Politics", "أدت الحكومة الجديدة اليمين وقال رئيس الوزراء إن البرلمان سيصوت");

        // Then
        int politics = Curriculum.place("Politics");
        assertThat(war.labels()[politics]).isEqualTo(Curriculum.NO);
        assertThat(war.labels()[Curriculum.TOPICS.indexOf("medtop:16000000")]).isEqualTo(Curriculum.YES);
        assertThat(cabinet.labels()[politics]).isEqualTo(Curriculum.YES);
    }

    private static List<Lesson> lessons() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 20; i++) {
            lessons.add(lesson("Sports", "سجل اللاعب هدفا في مباراة المنتخب وفاز الفريق في الدوري"));
            lessons.add(lesson("Finance", "ارتفعت أسهم البنوك في البورصة وزادت أرباح الشركة هذا العام"));
            lessons.add(lesson("Medical", "قال أطباء في المستشفى إن المرضى يحتاجون إلى علاج ولقاح"));
            lessons.add(lesson("Tech", "طور باحثون تطبيقا للهواتف الذكية يعتمد على خوارزميات جديدة"));
        }
        return lessons;
    }

    private static Lesson lesson(String section, String text) {
        return Lesson.of(new SectionText(section, "train", text));
    }
}
