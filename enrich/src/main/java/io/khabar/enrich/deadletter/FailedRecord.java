package io.khabar.enrich.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * A record that failed, byte for byte.
 *
 * @param topic the topic it lies in, or was meant for
 * @param partition its partition; -1 when it never got one
 * @param offset its offset; -1 when it never got one
 * @param key null when it had none
 * @param value null when it had none, or when it could not be made
 * @param headers its headers
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through; never compared or changed
record FailedRecord(
        String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

    static FailedRecord read(ConsumerRecord<byte[], byte[]> record) {
        return new FailedRecord(
                record.topic(), record.partition(), record.offset(), record.key(), record.value(), record.headers());
    }

    static FailedRecord source(ErrorHandlerContext where) {
        return new FailedRecord(
                where.topic(),
                where.partition(),
                where.offset(),
                where.sourceRawKey(),
                where.sourceRawValue(),
                where.headers());
    }
}
