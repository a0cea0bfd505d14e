String log = new File(basedir, 'build.log').text

assert log.contains('Nothing was generated:')
assert log =~ /unwritable-output.blocked/
assert !log.contains('\tat ')
assert new File(basedir, 'blocked').text == 'A file where a folder is needed.\n'
assert !new File(basedir, 'target').exists()
assert !new File(basedir, 'src/main/connectors/acme/connector.lock.json').exists()
