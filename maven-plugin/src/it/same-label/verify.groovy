String log = new File(basedir, 'build.log').text

assert log.contains('Nothing was generated:')
assert log =~ /v1\.json.*v1\.yaml|v1\.yaml.*v1\.json/
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists()
