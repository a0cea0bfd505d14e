package io.raccordo.runtime;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks after members of inputs that an API version has no place for. */
final class AbsentInputs {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.absent");

  private final AbsentMembers policy;
  private final Set<List<String>> told = ConcurrentHashMap.newKeySet();

  AbsentInputs(AbsentMembers policy) {
    this.policy = policy;
  }

  /**
   * The members without those that have no place; the same object when there are none.
   *
   * @param target the API version called, or the module that takes over
   */
  ObjectNode without(
      ModuleDescriptor module, Serving<?> serving, ObjectNode members, Object target) {
    // Most servings have a place for all, and this is on the way of each call.
    if (serving.absent().isEmpty()) {
      return members;
    }
    List<String> set = serving.absent().stream().filter(members::has).toList();
    if (set.isEmpty()) {
      return members;
    }
    String place = target instanceof ApiVersion ? "API version " + target : target.toString();
    if (policy == AbsentMembers.REFUSE) {
      throw new InvalidConfigurationException(
          module.toString(),
          "Nothing was sent, because " + place + " has no place for " + set
              + ". Do not set them, or have them left out with absentMembers(LEAVE_OUT) when connecting.");
    }
    for (String member : set) {
      if (told.add(List.of(module.toString(), place, member))) {
        LOG.warn("{}: {} has no place for {}; it is not sent.", module, place, member);
      }
    }
    ObjectNode rest = members.objectNode();
    rest.setAll(members);
    rest.remove(set);
    return rest;
  }
}
