package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLabelTest {

    @ParameterizedTest
    @CsvSource({
        "O,,false",
        "B-PER,PERSON,true",
        "I-PERS,PERSON,false",
        "b-person,PERSON,true",
        "B-LOC,PLACE,true",
        "I-GPE,PLACE,false",
        "I_LOCATION,PLACE,false",
        "S-ORG,ORGANISATION,true",
        "E-ORGANIZATION,ORGANISATION,false",
        "U-ORG,ORGANISATION,true",
        "L-ORG,ORGANISATION,false",
        "PER,PERSON,false",
        "ORG,ORGANISATION,false",
        "B-MISC,,false",
        "B-,,false",
        "MISC,,false",
        "LABEL_1,,false"
    })
    void shouldReadLabelsOfTheUsualSchemes(String label, @Nullable EntityKind kind, boolean begins) {
        assertThat(NameLabel.parse(label)).isEqualTo(new NameLabel(kind, begins));
    }
}
