package shape.a.mistake;

import java.util.List;
import shape.a.Github;
import shape.a.IssueCreate;
import shape.wire.Wire;

final class WrongType {
  private WrongType() {}

  static void run(Wire wire) {
    new Github(wire).issues().create("octocat", "hello", new IssueCreate(42, "Why?", null, List.of()));
  }
}
