package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TypeRef;
import java.util.List;

/** The members of a module's input, as the manifest lists them. */
final class MembersManifest {
  private final JavaTypes types;

  MembersManifest(JavaTypes types) {
    this.types = types;
  }

  /** Writes these members of a revision, and the body where it is one. */
  void write(ModuleRevision revision, List<Member> members, ArrayNode nodes) {
    members.forEach(m -> member(m, revision.positional(), nodes.addObject()));
    TypeRef body = revision.bodyType();
    if (body != null) {
      nodes.addObject().put("key", "body").put("name", "body").put("type", types.text(body));
    }
  }

  private void member(Member member, List<String> positional, ObjectNode node) {
    node.put("key", member.key());
    node.put("name", member.javaName());
    node.put("type", types.text(member.type()));
    if (positional.contains(member.key())) {
      node.put("positional", true);
    }
    if (member.nullable()) {
      node.put("nullable", true);
    }
    if (member.deprecated()) {
      node.put("deprecated", true);
    }
    if (member.retired()) {
      node.put("retired", true);
    }
    ManifestEmitter.texts(node, "versions", member.versions());
  }
}
