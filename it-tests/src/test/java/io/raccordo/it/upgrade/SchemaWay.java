package io.raccordo.it.upgrade;

import com.networknt.schema.Error;
import io.raccordo.it.upgrade.BareDocument.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the unions on the way to what a validator refuses: that a form was added is told of the
 * union, while each of the other forms refuses the value. Where there was one form only, it is told
 * of whatever held it.
 */
final class SchemaWay {
  private final BareDocument document;

  SchemaWay(BareDocument document) {
    this.document = document;
  }

  /** Pointers to the unions, and to the members that hold them. */
  List<String> unions(Place root, Error error) {
    return walk(root, error, true);
  }

  /** Pointers to all schemas on the way, as they are written there and where references lead. */
  List<String> all(Place root, Error error) {
    return walk(root, error, false);
  }

  private List<String> walk(Place root, Error error, boolean unions) {
    List<String> way = new ArrayList<>();
    Place at = root;
    String written = root.pointer();
    for (String token : error.getEvaluationPath().toString().substring(1).split("/")) {
      if (token.equals("$ref")) {
        continue;
      }
      if (!unions || token.equals("anyOf") || token.equals("oneOf")) {
        way.add(written);
        way.add(at.pointer());
      }
      written = at.pointer() + '/' + token;
      at = at.node().isArray() && token.matches("\\d+")
          ? document.item(at, Integer.parseInt(token))
          : document.child(at, token.replace("~1", "/").replace("~0", "~"));
    }
    return way;
  }
}
