/** What every stage's process needs beside its own work: settings, health, metrics and exit codes. */
@NullMarked
package io.khabar.runtime;

import org.jspecify.annotations.NullMarked;
