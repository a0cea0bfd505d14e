String log = new File(basedir, 'build.log').text

['raccordo-report', 'gate'].each { folder ->
  ['.html', '.md', '.json'].each { ending ->
    assert log =~ /Report: ${folder}.\S*\Q${ending}\E/
    assert new File(basedir, folder).list().any { it.endsWith(ending) }
  }
}
assert !new File(basedir, 'target').exists()
assert log =~ /(?i)Failed to execute goal .*:diff .*wire/
assert !log.contains('\tat ')
