package shape.b.mistake;

import shape.b.Github;
import shape.b.IssuesCreate;
import shape.wire.Wire;

final class WrongType {
  private WrongType() {}

  static void run(Wire wire) {
    new Github(wire).run(IssuesCreate.input("octocat", "hello").title(42).build());
  }
}
