package shape.a.mistake;

import java.util.List;
import shape.a.Github;
import shape.a.IssueCreate;
import shape.wire.Wire;

final class MemberOfOtherForm {
  private MemberOfOtherForm() {}

  static void run(Wire wire) {
    String body = new Github(new Wire("response-field-reformed")).issues().create("octocat", "hello", new IssueCreate("It broke", null, null, List.of())).body();
  }
}
