/** The reference page of the settings, made from their declarations. */
@NullMarked
package io.khabar.standalone.settings;

import org.jspecify.annotations.NullMarked;
