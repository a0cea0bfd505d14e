import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
String acme = 'src/main/connectors/acme'
String unused = /policy\.yaml:3:5: This entry is about no finding\./

assert log =~ /\[WARNING\] acme\/${unused}/
assert log =~ /\[WARNING\] ${unused}/
assert log =~ /\[WARNING\] acme\/policy\.yaml:5:5: The finding was accepted until 2026-03-31, and counts again\./
assert log.contains('acme: 1 finding of level ERR or worse in dimension WIRE.')
assert log.contains('unknown-rule.yaml:2:6: There is no rule "request-property-max-length-decrease". Did you mean "request-property-max-length-decreased"?')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/none').exists()

def sarif = new JsonSlurper().parse(new File(basedir, 'target/raccordo-diff/report.sarif'))
def result = sarif.runs[0].results[0]
assert result.suppressions == [[kind: 'external', status: 'accepted',
  justification: 'No name of ours is that long. (until 2026-03-31; not judged, as no day was given)']]
assert result.locations[0].physicalLocation.artifactLocation ==
  [uri: "${acme}/v2.yaml".toString(), uriBaseId: '%SRCROOT%']
assert sarif.runs[0].originalUriBaseIds.keySet() == ['%SRCROOT%'] as Set
assert !sarif.runs[0].originalUriBaseIds['%SRCROOT%'].containsKey('uri')

def report = new JsonSlurper().parse(new File(basedir, 'target/raccordo/acme/report.json'))
assert report.steps[0].findings[0].accepted == null
assert new File(basedir, 'target/raccordo/acme/report.sarif').text.contains("\"${acme}/v2.yaml\"")
assert new File(basedir, 'target/raccordo/acme').list().toList().toSorted() == ['report.json', 'report.sarif']
