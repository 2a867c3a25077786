/** What the page of a feed's entry says: its text, and what its head states beside it. */
@NullMarked
package io.khabar.ingest.page;

import org.jspecify.annotations.NullMarked;
