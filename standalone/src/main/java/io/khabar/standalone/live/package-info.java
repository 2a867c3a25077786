/** The demo of live news: a publisher of feeds in this process, and what is seen of its articles on their way. */
@NullMarked
package io.khabar.standalone.live;

import org.jspecify.annotations.NullMarked;
