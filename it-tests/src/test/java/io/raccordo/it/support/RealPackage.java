package io.raccordo.it.support;

/**
 * One row of {@code packages} in {@code specs/real.lock.json}.
 *
 * @param id what tests call it
 * @param name the npm package
 * @param version its exact version
 * @param folder the folder inside the package's archive that is unpacked
 * @param sha256 of the archive, lower-case hexadecimal
 */
record RealPackage(String id, String name, String version, String folder, String sha256) {
  String coordinates() {
    return name + "@" + version;
  }
}
