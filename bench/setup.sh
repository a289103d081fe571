# Sourced by compare and jmh: sets bench and deltic, and builds the runners and fetches the other engines when needed.
bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$bench")
if [ ! -f "$bench/target/.resolved" ] || [ -n "$(find "$bench/pom.xml" "$bench/src" -newer "$bench/target/.resolved" | head -n 1)" ]; then
  mvn --batch-mode --quiet -f "$bench/pom.xml" process-classes
  touch "$bench/target/.resolved"
fi
# The jar, unless DELTIC_CLASSES names something else or there is none yet.
deltic=${DELTIC_CLASSES:-}
if [ -z "$deltic" ]; then
  for candidate in "$project"/target/deltic-*.jar "$project/target/dev/classes" "$project/target/classes"; do
    if [ -e "$candidate" ] && [[ $candidate != *-nashorn-api.jar ]]; then
      deltic=$candidate
      break
    fi
  done
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
