import java.nio.file.Files
import java.nio.file.Path

Map<String, String> hashes(File folder) {
  Path root = folder.toPath()
  Map<String, String> result = new TreeMap<>()
  Files.walk(root).withCloseable { paths ->
    paths.filter { Files.isRegularFile(it) }.each { file ->
      result[root.relativize(file).toString()] = file.toFile().bytes.digest('SHA-256')
    }
  }
  result
}

Map<String, String> one = hashes(new File(basedir, 'target/one'))
assert one.keySet().any { it.endsWith('.java') }
assert one.keySet().any { it.endsWith('.html') }
assert one == hashes(new File(basedir, 'target/two'))
// The ledgers too.
assert hashes(new File(basedir, 'one')) == hashes(new File(basedir, 'two'))
assert new File(basedir, 'one/tally-billing/connector.lock.json').isFile()
