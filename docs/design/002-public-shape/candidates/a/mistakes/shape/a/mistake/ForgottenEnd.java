package shape.a.mistake;

import java.util.List;
import shape.a.IssueCreate;
import shape.wire.Wire;

final class ForgottenEnd {
  private ForgottenEnd() {}

  static void run(Wire wire) {
    new IssueCreate("It broke", null, null, List.of());
  }
}
