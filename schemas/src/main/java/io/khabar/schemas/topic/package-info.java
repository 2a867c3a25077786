/** Creates the declared topics on a broker, tells where they differ from the declaration, and waits until they can be written. */
@NullMarked
package io.khabar.schemas.topic;

import org.jspecify.annotations.NullMarked;
