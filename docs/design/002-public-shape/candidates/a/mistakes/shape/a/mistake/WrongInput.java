package shape.a.mistake;

import java.util.List;
import shape.a.Github;
import shape.a.IssueCreate;
import shape.wire.Wire;

final class WrongInput {
  private WrongInput() {}

  static void run(Wire wire) {
    new Github(wire).repos().update("octocat", "hello", new IssueCreate("It broke", null, null, List.of()));
  }
}
