String log = new File(basedir, 'build.log').text

assert log.contains('Nothing was generated:')
// The brace of line 22 is open still where line 23 begins.
assert log =~ /acme\/v2\.yaml:2[23]:\d+: /
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists()
assert !new File(basedir, 'src/main/connectors/acme/connector.lock.json').exists()
