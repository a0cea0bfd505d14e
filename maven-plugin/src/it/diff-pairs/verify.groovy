import groovy.json.JsonSlurper

def report = { name -> new JsonSlurper().parse(new File(basedir, "out/${name}.json")) }

['1', '2', '4'].each { name ->
  assert report(name).format == 'raccordo-report'
  assert report(name).steps[0].findings.every { it.levels.WIRE in ['ERR', 'WARN', 'INFO'] }
  assert report(name).steps[0].findings.every { it.operations.size() <= 1 }
}
assert report('1').steps[0].findings*.rule.contains('api-path-removed-without-deprecation')
assert report('3').format == 'raccordo-failure'

String log = new File(basedir, 'build.log').text
assert log.contains('2 pairs compared.')
assert log =~ /(?s)could not be compared.*3\.json/
assert !log.contains('\tat ')
