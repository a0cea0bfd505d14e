String log = new File(basedir, 'build.log').text

assert log =~ /There is no folder .*connectors\. .*-Draccordo\.connectorsDirectory/
assert !log.contains('\tat ')
