/** The gold set of entity keys: invented stories whose keys people set, and how far the keying is from them. */
@org.jspecify.annotations.NullMarked
package io.khabar.enrich.goldkeys;
