package shape.a;

/** Indicates the state of the issues to return. */
public enum IssueState {
  OPEN,
  CLOSED,
  ALL
}
