package shape.b.mistake;

import shape.b.Github;
import shape.b.IssuesCreate;
import shape.wire.Wire;

final class Swapped {
  private Swapped() {}

  static void run(Wire wire) {
    new Github(wire).run(IssuesCreate.input("octocat", "hello").body("Why?").title("It broke").build());
  }
}
