package io.raccordo.it.support;

/**
 * One row of {@code specs/real.lock.json}.
 *
 * @param id what tests call it
 * @param name the npm package
 * @param version its exact version
 * @param file the path inside the package's archive
 * @param sha256 of that file, lower-case hexadecimal
 */
record RealDocument(String id, String name, String version, String file, String sha256) {
  String coordinates() {
    return name + "@" + version;
  }

  String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
