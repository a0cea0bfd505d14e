package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.OperationFact.AddressRespelled;
import java.util.List;
import java.util.Optional;

/** Addresses are written in another way; many servers take both. */
final class RespelledAddress extends FactRule<AddressRespelled> {
  RespelledAddress() {
    super(
        AddressRespelled.class,
        List.of(Row.wire("api-path-respelled", "document", "changed", null, Level.WARN)));
  }

  @Override
  Optional<Finding> judge(AddressRespelled fact, Occasion occasion) {
    String message;
    if (!fact.namespace()) {
      message = "Addresses say " + Wording.code(fact.to()) + " where they said "
          + Wording.code(fact.from()) + '.';
    } else if (fact.from().isEmpty()) {
      message = "Functions and actions in addresses have " + Wording.code(fact.to())
          + " before their names now.";
    } else {
      message = "Functions and actions in addresses have " + Wording.code(fact.from())
          + " before their names no more.";
    }
    return finding("api-path-respelled", fact, message);
  }
}
