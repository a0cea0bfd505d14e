package io.raccordo.it.upgrade;

import com.networknt.schema.Error;
import io.raccordo.it.upgrade.BareDocument.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the unions on the way to what a validator refuses: that a form was added is told of the
 * union, while each of the other forms refuses the value.
 */
final class SchemaWay {
  private final BareDocument document;

  SchemaWay(BareDocument document) {
    this.document = document;
  }

  /** Pointers to the unions, and to the members that hold them. */
  List<String> unions(Place root, Error error) {
    List<String> unions = new ArrayList<>();
    Place at = root;
    String written = root.pointer();
    for (String token : error.getEvaluationPath().toString().substring(1).split("/")) {
      if (token.equals("$ref")) {
        continue;
      }
      if (token.equals("anyOf") || token.equals("oneOf")) {
        unions.add(written);
        unions.add(at.pointer());
      }
      written = at.pointer() + '/' + token;
      at = at.node().isArray() && token.matches("\\d+")
          ? document.item(at, Integer.parseInt(token))
          : document.child(at, token.replace("~1", "/").replace("~0", "~"));
    }
    return unions;
  }
}
