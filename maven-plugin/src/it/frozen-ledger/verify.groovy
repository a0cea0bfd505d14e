String log = new File(basedir, 'build.log').text

assert log.contains('Nothing was generated:')
assert log.contains('connector.lock.json')
assert !log.contains('\tat ')
assert new File(basedir, 'src/main/connectors/acme/connector.lock.json').isFile()
