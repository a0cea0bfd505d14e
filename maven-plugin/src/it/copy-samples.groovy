// Copies the sample vendors named in `vendors` from `specs` into the folder `target` of the project, the last file first.
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption

vendors.each { vendor ->
  Path from = Path.of(specs.toString(), vendor)
  Path to = basedir.toPath().resolve(target).resolve(vendor)
  Files.createDirectories(to)
  Files.list(from).withCloseable { files ->
    files.sorted(Comparator.reverseOrder()).each { file ->
      if (file.fileName.toString() != 'connector.lock.json') {
        Files.copy(file, to.resolve(file.fileName), StandardCopyOption.REPLACE_EXISTING)
      }
    }
  }
}
true
