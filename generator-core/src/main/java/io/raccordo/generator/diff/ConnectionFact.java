package io.raccordo.generator.diff;

import java.util.List;

/** What happened to the ways of connecting: security and servers. */
public sealed interface ConnectionFact extends Fact {
  /**
   * Credentials that sufficed do not suffice any more.
   *
   * @param global whether the document declares them, in both versions, and not the operation
   * @param schemes the schemes needed together, by name; empty for none at all
   * @param scopes the sets of scopes that were asked for, in document order; empty when no
   *     alternative with the same schemes is left, so that scopes do not matter
   */
  record CredentialsRefused(
      Place place, boolean global, List<String> schemes, List<List<String>> scopes)
      implements ConnectionFact {
    public CredentialsRefused {
      schemes = List.copyOf(schemes);
      scopes = List.copyOf(scopes);
    }
  }

  /** Credentials that did not suffice do now. */
  record CredentialsAdmitted(
      Place place, boolean global, List<String> schemes, List<List<String>> scopes)
      implements ConnectionFact {
    public CredentialsAdmitted {
      schemes = List.copyOf(schemes);
      scopes = List.copyOf(scopes);
    }
  }

  /** The same schemes are needed with more scopes, or with fewer. */
  record ScopesChanged(
      Place place, boolean global, List<String> schemes, List<String> scopes, boolean added)
      implements ConnectionFact {
    public ScopesChanged {
      schemes = List.copyOf(schemes);
      scopes = List.copyOf(scopes);
    }
  }

  /** A scope is described in other words. */
  record SchemeScopeDescribed(Place place, String name, String scope) implements ConnectionFact {}

  /** A security scheme came. */
  record SchemeAdded(Place place, String name, String type) implements ConnectionFact {}

  /** A security scheme went. */
  record SchemeRemoved(Place place, String name, String type) implements ConnectionFact {}

  /** A security scheme works in another way. */
  record SchemeChanged(Place place, String name, SchemePart part, String before, String after)
      implements ConnectionFact {}

  /** Scopes can be asked for, or no longer. */
  record SchemeScopesChanged(Place place, String name, List<String> scopes, boolean added)
      implements ConnectionFact {
    public SchemeScopesChanged {
      scopes = List.copyOf(scopes);
    }
  }

  /** A server is offered, or no longer. */
  record ServerChanged(Place place, String url, boolean added) implements ConnectionFact {}

  /** Parts of a security scheme. */
  enum SchemePart {
    TYPE,
    /** Name or place of an API key, or the HTTP scheme. */
    CARRIER,
    FLOW,
    AUTHORIZATION_URL,
    TOKEN_URL,
    REFRESH_URL,
    OPEN_ID_CONNECT_URL
  }
}
