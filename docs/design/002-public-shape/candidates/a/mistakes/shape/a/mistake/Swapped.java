package shape.a.mistake;

import java.util.List;
import shape.a.Github;
import shape.a.IssueCreate;
import shape.wire.Wire;

final class Swapped {
  private Swapped() {}

  static void run(Wire wire) {
    new Github(wire).issues().create("octocat", "hello", new IssueCreate("Why?", "It broke", null, List.of()));
  }
}
