/** Shows what Khabar makes of an article, without Kafka: the stories, their keys, and what each character was taken for. */
@NullMarked
package io.khabar.standalone.explain;

import org.jspecify.annotations.NullMarked;
