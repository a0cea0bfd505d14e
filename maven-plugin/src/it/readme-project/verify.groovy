assert new File(basedir, 'src/main/connectors/acme/connector.lock.json').isFile()
File classes = new File(basedir, 'target/classes')
int found = 0
classes.eachFileRecurse { if (it.name == 'GetItem.class') found++ }
assert found == 1
