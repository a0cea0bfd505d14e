package io.raccordo.runtime;

import java.util.List;

/**
 * How to authenticate: the credentials of one alternative of an API's security requirements.
 * Generated connectors have a subclass with a factory for each alternative; a host that knows no
 * generated class makes connections from credentials.
 */
public class Connection {
  private final List<Credential> credentials;

  /**
   * Makes a connection.
   *
   * @param credentials all that are sent together, none for an anonymous connection
   */
  public Connection(Credential... credentials) {
    this.credentials = List.of(credentials);
  }

  /**
   * The credentials.
   *
   * @return all that are sent together
   */
  public final List<Credential> credentials() {
    return credentials;
  }

  /** {@return the class and the names of the security schemes} */
  @Override
  public final String toString() {
    return getClass().getSimpleName()
        + credentials.stream().map(Credential::scheme).toList();
  }
}
