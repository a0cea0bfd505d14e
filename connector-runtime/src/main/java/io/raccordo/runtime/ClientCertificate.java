package io.raccordo.runtime;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Makes a TLS context of a client certificate. */
final class ClientCertificate {
  private ClientCertificate() {}

  static SSLContext context(String connector, KeyStore keys, Secret password) {
    char[] characters = password.reveal().toCharArray();
    try {
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, characters);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new InvalidConfigurationException(Failure.of(
              connector,
              "The client certificate cannot be used; check the key store and the password of its private key ("
                  + e.getClass().getSimpleName() + ").")
          .causedBy(e));
    } finally {
      Arrays.fill(characters, '\0');
    }
  }
}
