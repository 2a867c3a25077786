/** What pages state for machines in JSON-LD, however they print it. */
@NullMarked
package io.khabar.linkeddata;

import org.jspecify.annotations.NullMarked;
