assert new File(basedir, 'src/main/connectors/acme/connector.lock.json').isFile()
File classes = new File(basedir, 'target/classes')
int found = 0
classes.eachFileRecurse { if (it.name == 'GetItem.class') found++ }
assert found == 1
assert new File(basedir, 'target/classes/META-INF/raccordo/acme.json').isFile()
assert !new File(basedir, 'target/classes/.raccordo-files').exists()
