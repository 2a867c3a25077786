package io.khabar.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    @Test
    void shouldReadTheIdAsFourBigEndianBytes() {
        assertThat(WireFormat.schemaId(HexFormat.of().parseHex("000102030400"))).isEqualTo(0x01020304);
    }

    @Test
    void shouldFrameAndUnframeTheSameBytes() {
        // Given
        byte[] avro = {7, 8, 9};

        // When
        byte[] value = WireFormat.frame(258, avro);

        // Then
        assertThat(value).containsExactly(0, 0, 0, 1, 2, 7, 8, 9);
        assertThat(WireFormat.schemaId(value)).isEqualTo(258);
        assertThat(WireFormat.avro(value).remaining()).isEqualTo(3);
        assertThat(WireFormat.avro(value).get()).isEqualTo((byte) 7);
    }

    @Test
    void shouldRejectAnotherFirstByte() {
        assertThatThrownBy(() -> WireFormat.schemaId(HexFormat.of().parseHex("ff0000000102")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("255");
    }

    @Test
    void shouldRejectAValueThatIsShorterThanTheHeader() {
        assertThatThrownBy(() -> WireFormat.schemaId(HexFormat.of().parseHex("00000001")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("4 bytes");
    }
}
