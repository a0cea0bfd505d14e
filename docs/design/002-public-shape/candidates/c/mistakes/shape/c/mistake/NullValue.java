package shape.c.mistake;

import shape.c.Github;
import shape.c.IssuesCreate;
import shape.c.caller.WireTransport;
import shape.wire.Wire;

final class NullValue {
  private NullValue() {}

  private static Github github(Wire wire) {
    return Github.builder(new Github.Anonymous()).transport(new WireTransport(wire)).connect();
  }

  static void run(Wire wire) {
    github(wire).run(IssuesCreate.input("octocat", "hello").title("It broke").assignee(null));
  }
}
