package shape.c.mistake;

import shape.c.Github;
import shape.c.IssuesCreate;
import shape.c.caller.WireTransport;
import shape.wire.Wire;

final class MemberOfOtherForm {
  private MemberOfOtherForm() {}

  private static Github github(Wire wire) {
    return Github.builder(new Github.Anonymous()).transport(new WireTransport(wire)).connect();
  }

  static void run(Wire wire) {
    String body = github(new Wire("response-field-reformed")).run(IssuesCreate.input("octocat", "hello").title("It broke")).body();
  }
}
