String log = new File(basedir, 'build.log').text
['harbor-logistics', 'lumen-crm', 'pixel-studio', 'tally-billing'].each { vendor ->
  assert log =~ /\[INFO\] ${vendor} \(.*\): \d+ modules in \d+ revisions, \d+ types, \d+ skipped/
  assert new File(basedir, "src/main/connectors/${vendor}/connector.lock.json").isFile()
  assert log =~ /\[INFO\] ${vendor}: \d+ operations? gone, \d+ answered, nothing to draft/
  assert !new File(basedir, "src/main/connectors/${vendor}/migrations.draft.yaml").exists()
}
assert log.contains('Tests run: 4, Failures: 0')
assert new File(basedir, 'target/raccordo').isDirectory()
