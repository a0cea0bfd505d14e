String log = new File(basedir, 'build.log').text
File output = new File(basedir, 'target/raccordo-diff')

assert log =~ /Report: target.raccordo-diff.*\.html/
assert output.list().any { it.endsWith('.html') }
assert !output.list().any { it.endsWith('.md') }
