/** Serializers and deserializers in the Confluent wire format, and the patience with which they meet an outage of the registry. */
@NullMarked
package io.khabar.schemas.serde;

import org.jspecify.annotations.NullMarked;
