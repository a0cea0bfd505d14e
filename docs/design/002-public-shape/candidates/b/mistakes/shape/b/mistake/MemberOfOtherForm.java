package shape.b.mistake;

import shape.b.Github;
import shape.b.IssuesCreate;
import shape.wire.Wire;

final class MemberOfOtherForm {
  private MemberOfOtherForm() {}

  static void run(Wire wire) {
    String body = new Github(new Wire("response-field-reformed")).run(IssuesCreate.input("octocat", "hello").title("It broke").build()).body();
  }
}
