/** A feed server that does what servers do at their worst, one behaviour for each path; for tests of whatever fetches. */
package io.khabar.ingest.hostile;
