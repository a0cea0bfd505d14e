#!/bin/sh
# Compiles and runs the three JSON styles that "styles" wrote.
# usage: measure.sh FOLDER CLASSPATH   (FOLDER as given to "styles"; CLASSPATH of tools.jackson.core:jackson-databind:3.2.4)
set -eu
folder=$1
classpath=$2
cd "$folder"
styles="databind codec view view-read-only"
for style in $styles; do
  find "$style/model" "$style/bench" -name '*.java' | sort > "$style/files"
  find "$style/model" -name '*.java' | sort > "$style/model-files"
  printf '%s: %s files, %s lines, %s bytes\n' "$style" "$(wc -l < "$style/model-files")" \
    "$(xargs cat < "$style/model-files" | wc -l)" "$(xargs cat < "$style/model-files" | wc -c)"
done
for run in 1 2 3; do
  for style in $styles; do
    rm -rf "$style/out"
    mkdir "$style/out"
    /usr/bin/time -f "$style javac run $run: %U s user, %S s system, %e s wall, %M KB" \
      javac -J-Xmx2g -nowarn -proc:none -d "$style/out" -cp "$classpath" "@$style/files" 2>&1 | grep -v '^Note' || true
  done
done
for style in $styles; do
  printf '%s: %s class files, %s bytes\n' "$style" "$(find "$style/out/sample/model" -name '*.class' | wc -l)" \
    "$(find "$style/out/sample/model" -name '*.class' -exec cat {} + | wc -c)"
done
for run in 1 2 3 4 5 6 7; do
  for style in $styles; do
    /usr/bin/time -f "%e s wall, %U s user, %M KB" java -Xshare:auto -cp "$style/out:$classpath" sample.Bench cold sample.json 2>&1 |
      tr '\n' ' ' | sed "s/^/$style run $run: /"
    echo
  done
done
for run in 1 2 3; do
  for style in $styles; do
    java -Xmx512m -XX:+UseSerialGC -cp "$style/out:$classpath" sample.Bench steady sample.json | sed "s/^/$style run $run: /"
  done
done
for style in $styles; do
  java -Xmx512m -XX:+UseSerialGC -cp "$style/out:$classpath" sample.Bench retained sample.json | sed "s/^/$style: /"
  java -cp "$style/out:$classpath" sample.Bench misfit sample.json | sed "s/^/$style: /"
done
