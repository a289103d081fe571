# Sourced by the commands whose runners are compiled from src/test/java: what they have in common. Expects $project.

# Sets $classes: the engine of the newest of target/dev/classes and target/classes, or that of DELTIC_CLASSES.
find_classes() {
  classes=${DELTIC_CLASSES:-}
  if [ -z "$classes" ]; then
    classes="$project/target/classes"
    # Maven wipes its folder first, so that folder's time is the time of its build.
    if [ -n "$(find "$project/target/dev/classes" -name '*.class' -newer "$classes" 2>/dev/null | head -n 1)" ] || [ ! -d "$classes" ]; then
      classes="$project/target/dev/classes"
    fi
  fi
}

# build_runner FOLDER CLASS_PATH SOURCE…: compiles files, and the files of folders but for tests, unless that has been done since they
# were written.
build_runner() {
  local folder=$1 path=$2
  shift 2
  if [ ! -f "$folder/.built" ] || [ -n "$(find "$@" -name '*.java' -newer "$folder/.built" | head -n 1)" ]; then
    mkdir -p "$folder"
    javac -J-XX:TieredStopAtLevel=1 --release 17 -nowarn ${path:+-cp "$path"} -d "$folder" $(find "$@" -name '*.java' ! -name '*Test.java')
    touch "$folder/.built"
  fi
}
