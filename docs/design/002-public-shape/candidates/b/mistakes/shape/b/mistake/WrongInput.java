package shape.b.mistake;

import shape.b.Github;
import shape.b.IssuesCreate;
import shape.b.ReleaseAsset;
import shape.wire.Wire;

final class WrongInput {
  private WrongInput() {}

  static void run(Wire wire) {
    ReleaseAsset asset = new Github(wire).run(IssuesCreate.input("octocat", "hello").title("It broke").build());
  }
}
