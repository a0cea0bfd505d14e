String log = new File(basedir, 'build.log').text

[
  /-Dold is missing\./,
  /-Dold: there is no file .*v0\.yaml/,
  /-DfailOn: "cable" is no dimension; there are wire, source, binary, behaviour/,
  /The documents were not compared:\s+(\[ERROR\] )?.*profile.*harsh/,
  /The documents were not compared:\s+(\[ERROR\] )?.*format.*word/,
].each { assert log =~ "Failed to execute goal .*:diff .*: ${it}" }
assert !log.contains('\tat ')
assert !new File(basedir, 'raccordo-report').exists()
assert !new File(basedir, 'target').exists()
