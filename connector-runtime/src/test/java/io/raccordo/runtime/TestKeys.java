package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** Key stores with one key and its own certificate for 127.0.0.1, made for a test. */
final class TestKeys {
  static final Secret PASSWORD = Secret.of("planted-password");

  private TestKeys() {}

  /** Makes {@code folder/name}, in PKCS 12. */
  static Path make(Path folder, String name) throws IOException, InterruptedException {
    Path log = folder.resolve(name + "-keytool.log");
    ProcessBuilder keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            name,
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=ip:127.0.0.1",
            "-validity",
            "3650",
            "-keystore",
            folder.resolve(name).toString(),
            "-storetype",
            "PKCS12",
            // Command lines are logged by newer JDKs, and seen by everybody.
            "-storepass:env",
            "STORE_PASSWORD")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
    keytool.environment().put("STORE_PASSWORD", PASSWORD.reveal());
    Process process = keytool.start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    return folder.resolve(name);
  }

  static KeyStore read(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.reveal().toCharArray());
    }
    return store;
  }

  /** Writes {@code name.crt} and {@code name.key} beside the store, in PEM (RFC 7468). */
  static void writePem(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = read(file);
    String name = file.getFileName().toString();
    Files.writeString(
        file.resolveSibling(name + ".crt"),
        pem("CERTIFICATE", store.getCertificate(name).getEncoded()));
    Files.writeString(
        file.resolveSibling(name + ".key"),
        pem("PRIVATE KEY", store.getKey(name, PASSWORD.reveal().toCharArray()).getEncoded()));
  }

  private static String pem(String label, byte[] bytes) {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }
}
