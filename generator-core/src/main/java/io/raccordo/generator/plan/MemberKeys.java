package io.raccordo.generator.plan;

import io.raccordo.generator.plan.FamilyTrace.Stop;
import io.raccordo.generator.plan.OperationContract.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which member of a revision each field of a newer operation is. Path parameters are identified by
 * position, whatever their names; everything else by key.
 *
 * @param keys field key to member key, where they differ
 * @param fixed member key to the value that the family always has there
 * @param guards member key to the only value that is served
 */
record MemberKeys(Map<String, String> keys, Map<String, String> fixed, Map<String, String> guards) {
  static MemberKeys of(RevisionDraft revision, OperationContract contract, Stop stop) {
    List<String> positions = new ArrayList<>(revision.positional);
    Map<String, String> guards = new LinkedHashMap<>();
    stop.guards().forEach((name, value) -> {
      // A guarded parameter has no place in the narrower path.
      positions.remove(name);
      guards.put(name, value);
    });
    Map<String, String> keys = new LinkedHashMap<>();
    Map<String, String> fixed = new LinkedHashMap<>();
    int position = 0;
    for (Field field : pathFields(contract)) {
      if (stop.fixed().containsKey(field.name())) {
        fixed.put(field.key(), stop.fixed().get(field.name()));
      } else if (position < positions.size()) {
        String member = positions.get(position++);
        if (!member.equals(field.key())) {
          keys.put(field.key(), member);
        }
      }
    }
    return new MemberKeys(keys, fixed, guards);
  }

  String member(Field field) {
    return keys.getOrDefault(field.key(), field.key());
  }

  /** Path fields in the order of the path template. */
  static List<Field> pathFields(OperationContract contract) {
    String path = contract.operation().key().path();
    return contract.fields().stream()
        .filter(Field::inPath)
        .filter(f -> path.contains('{' + f.name() + '}'))
        .sorted(java.util.Comparator.comparingInt(f -> path.indexOf('{' + f.name() + '}')))
        .toList();
  }
}
