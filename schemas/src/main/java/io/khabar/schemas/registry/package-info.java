/** A client of the Confluent schema-registry REST API. */
@NullMarked
package io.khabar.schemas.registry;

import org.jspecify.annotations.NullMarked;
