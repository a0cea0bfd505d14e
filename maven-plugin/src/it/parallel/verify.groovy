String log = new File(basedir, 'build.log').text

assert log.contains('thread count of 2')
assert !log.contains('not marked as thread-safe')
assert new File(basedir, 'harbor/target/classes/io/raccordo/samples/harbor').isDirectory()
assert new File(basedir, 'tally/target/classes/io/raccordo/samples/tally').isDirectory()
assert !new File(basedir, 'harbor/target/classes/io/raccordo/samples/tally').exists()
