String log = new File(basedir, 'build.log').text

assert log.contains('Nothing was generated:')
assert log.contains('acme/v1.yaml:')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/generated-sources').exists()
