package io.raccordo.design.contract;

import io.raccordo.design.contract.Family.Revision;
import io.raccordo.design.contract.Operation.Input;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a revision can be bound to an operation of another API version. */
final class Contract {
  enum Cause {
    OUTPUT_FORM,
    OUTPUT_ITEM_FORM,
    OUTPUT_APPEARED,
    OUTPUT_VANISHED,
    OUTPUT_UNRELATED,
    KIND_CHANGED,
    REQUEST_MEDIA,
    REQUIRED_TYPE,
    REQUIRED_ADDED,
    REQUIRED_NESTED,
    TIGHTENED,
    TIGHTENED_NESTED,
    SUPPLIED,
    SYSTEMIC
  }

  record Finding(Cause cause, String detail) {
    @Override
    public String toString() {
      return cause + " " + detail;
    }
  }

  /** The rules of the note: what ends a revision. All else is noted and bound. */
  static final Set<Cause> ENDS = EnumSet.of(
      Cause.OUTPUT_FORM,
      Cause.OUTPUT_ITEM_FORM,
      Cause.OUTPUT_VANISHED,
      Cause.OUTPUT_UNRELATED,
      Cause.REQUEST_MEDIA,
      Cause.REQUIRED_TYPE,
      Cause.REQUIRED_ADDED,
      Cause.REQUIRED_NESTED);

  private Contract() {}

  /**
   * @param systemic inputs that one API version demands of most of its operations at once: a fact of
   *     that version, asked for when connecting, not of each family
   */
  static List<Finding> check(Revision revision, Operation now, Set<String> systemic) {
    List<Finding> findings = new ArrayList<>();
    Operation old = revision.bound;
    output(old.output, now.output, findings);
    items(old, now, findings);
    if (old.search != now.search) {
      findings.add(
          new Finding(Cause.KIND_CHANGED, old.search ? "SEARCH -> ACTION" : "ACTION -> SEARCH"));
    }
    boolean binaryBefore = old.requestMedia.equals("binary");
    boolean binaryNow = now.requestMedia.equals("binary");
    if (!old.requestMedia.isEmpty() && !now.requestMedia.isEmpty() && binaryBefore != binaryNow) {
      findings.add(new Finding(Cause.REQUEST_MEDIA, old.requestMedia + " -> " + now.requestMedia));
    }
    inputs(revision, old.inputs, now.inputs, findings);
    findings.replaceAll(f -> f.cause() == Cause.REQUIRED_ADDED && systemic.contains(f.detail())
        ? new Finding(Cause.SYSTEMIC, f.detail())
        : f);
    return findings;
  }

  private static void output(Schema old, Schema now, List<Finding> findings) {
    Form before = Form.of(old);
    Form after = Form.of(now);
    String detail = before + " -> " + after;
    if (before == after) {
      if (before == Form.OBJECT && now.kind == Kind.OBJECT && old.kind == Kind.OBJECT) {
        unrelated(old, now, findings);
      }
    } else if (before == Form.NONE) {
      findings.add(new Finding(Cause.OUTPUT_APPEARED, detail));
    } else if (after == Form.NONE) {
      findings.add(new Finding(Cause.OUTPUT_VANISHED, detail));
    } else if (after != Form.ANY && before != Form.ANY) {
      findings.add(new Finding(Cause.OUTPUT_FORM, detail));
    }
  }

  /** The items of a list or of a page are part of a module's signature, as the output is. */
  private static void items(Operation old, Operation now, List<Finding> findings) {
    Schema before = item(old);
    Schema after = item(now);
    if (before != null && after != null && Answer.read(before, after) == Answer.NEVER) {
      findings.add(new Finding(Cause.OUTPUT_ITEM_FORM, before.kind + " -> " + after.kind));
    }
  }

  private static Schema item(Operation operation) {
    if (operation.output.kind == Kind.ARRAY) {
      return operation.output.item();
    }
    String items = operation.search ? operation.items() : null;
    return items == null ? null : operation.output.member(items).item();
  }

  private static void unrelated(Schema old, Schema now, List<Finding> findings) {
    long kept = old.memberNodes.keySet().stream()
        .filter(now.memberNodes::containsKey)
        .filter(m -> Answer.read(old.member(m), now.member(m)) != Answer.NEVER)
        .count();
    if (kept == 0 && !old.memberNodes.isEmpty()) {
      findings.add(new Finding(
          Cause.OUTPUT_UNRELATED, old.memberNodes.keySet() + " -> " + now.memberNodes.keySet()));
    }
  }

  private static void inputs(
      Revision revision, Map<String, Input> olds, Map<String, Input> news, List<Finding> findings) {
    for (Input now : news.values()) {
      Input old = olds.get(now.name());
      if (now.in().equals("path")) {
        continue;
      }
      String name = now.name();
      if (old == null) {
        if (now.required()) {
          boolean known = revision.knownInputs.contains(name);
          Cause cause = now.schema().suppliable
              ? Cause.SUPPLIED
              : known ? Cause.TIGHTENED : Cause.REQUIRED_ADDED;
          findings.add(new Finding(cause, name));
        }
        continue;
      }
      if (now.required() && !old.required()) {
        findings.add(new Finding(now.schema().suppliable ? Cause.SUPPLIED : Cause.TIGHTENED, name));
      }
      if (old.required() && Answer.read(now.schema(), old.schema()) == Answer.NEVER) {
        findings.add(new Finding(
            Cause.REQUIRED_TYPE, name + ": " + old.schema().kind + " -> " + now.schema().kind));
      }
      if (old.required() && now.required()) {
        nested(name, old.schema(), now.schema(), findings, 0);
      }
    }
  }

  /** Only below members that every call gives. */
  private static void nested(
      String path, Schema old, Schema now, List<Finding> findings, int depth) {
    if (depth > 6) {
      return;
    }
    if (old.kind == Kind.ARRAY && now.kind == Kind.ARRAY) {
      nested(path + "[]", old.item(), now.item(), findings, depth + 1);
    }
    if (old.kind != Kind.OBJECT || now.kind != Kind.OBJECT) {
      return;
    }
    for (String name : now.required) {
      String below = path + "." + name;
      if (!now.memberNodes.containsKey(name) || now.isReadOnly(name)) {
        continue;
      }
      Schema after = now.member(name);
      if (!old.memberNodes.containsKey(name)) {
        findings.add(new Finding(after.suppliable ? Cause.SUPPLIED : Cause.REQUIRED_NESTED, below));
      } else if (!old.required.contains(name)) {
        findings.add(
            new Finding(after.suppliable ? Cause.SUPPLIED : Cause.TIGHTENED_NESTED, below));
      } else if (Answer.read(after, old.member(name)) == Answer.NEVER) {
        findings.add(new Finding(Cause.REQUIRED_TYPE, below));
      } else {
        nested(below, old.member(name), after, findings, depth + 1);
      }
    }
  }

  /** The form of a whole output. */
  enum Form {
    NONE,
    OBJECT,
    ARRAY,
    SCALAR,
    BINARY,
    ANY;

    static Form of(Schema schema) {
      return switch (schema.kind) {
        case NONE -> NONE;
        case ANY -> ANY;
        case OBJECT, MAP -> OBJECT;
        case ARRAY -> ARRAY;
        case BINARY -> BINARY;
        case UNION -> schema.branches().stream().allMatch(b -> of(b) == OBJECT) ? OBJECT : ANY;
        default -> SCALAR;
      };
    }
  }
}
