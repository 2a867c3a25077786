/** A schema registry in this process that speaks the Confluent REST API and keeps its schemas in the broker. */
@NullMarked
package io.khabar.standalone.registry;

import org.jspecify.annotations.NullMarked;
