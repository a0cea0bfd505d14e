package io.raccordo.generator.plan;

/** Who is affected by a change, narrowest first. */
public enum Tier {
  /** Users of one module. */
  MODULE,
  /** Everybody who holds a connection. */
  CONNECTION,
  /** Users of every module of the connector. */
  API_VERSION,
  /** Everybody: the API was replaced as a whole. */
  NEW_CONNECTOR
}
