package io.raccordo.runtime.example.github;

import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Credential;
import io.raccordo.runtime.Secret;

/** How to authenticate to GitHub. */
public final class GithubConnection extends Connection {
  private GithubConnection(Credential... credentials) {
    super(credentials);
  }

  /** Without credentials. */
  public static GithubConnection anonymous() {
    return new GithubConnection();
  }

  /** A personal access token. */
  public static GithubConnection bearer(Secret token) {
    return new GithubConnection(Credential.bearer("bearer", token));
  }

  /** A user and a password. */
  public static GithubConnection basic(String user, Secret password) {
    return new GithubConnection(Credential.basic("basic", user, password));
  }

  /** A key in a query parameter, and one in a header field. */
  public static GithubConnection keys(Secret apiKey, Secret appKey) {
    return new GithubConnection(
        Credential.query("apiKey", "api_key", apiKey),
        Credential.header("appKey", "X-App-Key", "", appKey));
  }
}
