package shape.c.mistake;

import shape.c.IssuesCreate;
import shape.wire.Wire;

final class ForgottenEnd {
  private ForgottenEnd() {}

  static void run(Wire wire) {
    IssuesCreate.input("octocat", "hello").title("It broke");
  }
}
