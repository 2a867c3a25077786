#!/bin/sh
# Starts a command of Khabar inside the image. KHABAR_JAVA_OPTS adds options to the JVM, KHABAR_CLASS_PATH jars (DIR/*).
set -eu
# shellcheck disable=SC2086 # options are words
exec java -XX:MaxRAMPercentage=60 -XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.khabar.news ${KHABAR_JAVA_OPTS:-} \
  -cp "/opt/khabar/lib/*${KHABAR_CLASS_PATH:+:$KHABAR_CLASS_PATH}" io.khabar.standalone.cli.Main "$@"
