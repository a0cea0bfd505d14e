package com.example.tally;

import io.raccordo.runtime.AccessToken;
import io.raccordo.runtime.AccessTokens;
import io.raccordo.runtime.OAuthFlow;
import io.raccordo.runtime.Secret;
import io.raccordo.samples.tally.TallyBillingConnection;
import io.raccordo.samples.tally.TallyBillingConnector;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a host does with the connections of a generated connector. */
public final class TallyConnections implements Function<String, List<String>> {
  @Override
  public List<String> apply(String url) {
    List<String> seen = new ArrayList<>();
    OAuthFlow flow =
        TallyBillingConnector.DESCRIPTOR.securityScheme("client_credentials").flow("clientCredentials");
    seen.add(flow.tokenUrl().orElseThrow());
    seen.add(String.valueOf(flow.scopes()));
    try (var tally = TallyBillingConnector.builder(TallyBillingConnection.oauth2(new Numbered()))
        .baseUrl(URI.create(url))
        .connect()) {
      tally.test();
      seen.add(String.valueOf(tally.missingScopes()));
    }
    return seen;
  }

  /** Tokens that the API refuses but for the second. */
  private static final class Numbered implements AccessTokens {
    private int number = 1;

    @Override
    public AccessToken current() {
      return AccessToken.of(Secret.of("token-" + number)).withScopes(Set.of("billing"));
    }

    @Override
    public AccessToken renewed(AccessToken refused) {
      number++;
      return current();
    }
  }
}
