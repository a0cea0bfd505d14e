package io.raccordo.generator.diff;

import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a callback, taken apart.
 *
 * @param owner the operation in whose request the address was given
 * @param method with which the vendor calls
 * @param name under {@code callbacks}
 * @param expression that tells the address
 */
record CallbackKey(OperationKey owner, HttpMethod method, String name, String expression) {
  private static final Pattern FORM = Pattern.compile(
      "(.*?)#(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)#([^#]*)#(.*)", Pattern.DOTALL);

  static Optional<CallbackKey> of(OperationKey key) {
    if (key.kind() != Kind.CALLBACK) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(key.path());
    return matcher.matches()
        ? Optional.of(new CallbackKey(
            OperationKey.onPath(HttpMethod.valueOf(matcher.group(2)), matcher.group(1)),
            key.method(),
            matcher.group(3),
            matcher.group(4)))
        : Optional.empty();
  }

  /**
   * The same callback of the operation that its owner became; another expression will do when there
   * is just one.
   */
  Optional<Operation> candidate(List<OperationMatch> matched, Collection<Operation> open) {
    Optional<OperationKey> laterOwner = matched.stream()
        .filter(m -> m.before().key().equals(owner))
        .map(m -> m.after().key())
        .findFirst();
    if (laterOwner.isEmpty()) {
      return Optional.empty();
    }
    List<Operation> sameName = open.stream()
        .filter(o -> of(o.key()).filter(k -> sameCallback(k, laterOwner.get())).isPresent())
        .toList();
    Optional<Operation> sameExpression = sameName.stream()
        .filter(o -> of(o.key()).filter(k -> k.expression.equals(expression)).isPresent())
        .findFirst();
    return sameExpression.isPresent() || sameName.size() != 1
        ? sameExpression
        : Optional.of(sameName.get(0));
  }

  private boolean sameCallback(CallbackKey other, OperationKey laterOwner) {
    return other.owner.equals(laterOwner) && other.method == method && other.name.equals(name);
  }
}
