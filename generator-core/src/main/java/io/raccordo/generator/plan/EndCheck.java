package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import io.raccordo.generator.plan.Form.UnionForm;
import io.raccordo.generator.plan.MemberTable.Draft;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import io.raccordo.generator.plan.Slot.EnumSlot;
import io.raccordo.generator.plan.Slot.ObjectSlot;
import io.raccordo.generator.plan.TypeRef.ListOf;
import io.raccordo.generator.plan.TypeRef.MapOf;
import io.raccordo.generator.plan.TypeRef.Named;
import io.raccordo.generator.plan.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells why a revision cannot be bound to an operation of a newer version without an upgrade. Looks
 * only; nothing is absorbed.
 */
final class EndCheck {
  private final TypeRegistry registry;

  EndCheck(TypeRegistry registry) {
    this.registry = registry;
  }

  /**
   * The causes that end the revision; none when it goes on.
   *
   * @param keys field key of the contract to the revision's member key, where they differ
   * @param provided member keys that the binding itself gives a value
   * @param demanded field keys that are asked for when connecting
   */
  List<String> causes(
      RevisionDraft revision,
      OperationContract contract,
      FormReader forms,
      Map<String, String> keys,
      Map<String, String> provided,
      Set<String> demanded) {
    List<String> causes = new ArrayList<>();
    body(revision, contract, forms, causes);
    for (Field field : contract.fields()) {
      String key = keys.getOrDefault(field.key(), field.key());
      boolean inWhole = field.parameter() == null && !RevisionDraft.ofMembers(revision.bodyKind);
      if (!asked(field, revision, contract) || provided.containsKey(key) || inWhole) {
        continue;
      }
      List<Draft> drafts = revision.input.forms(key);
      if (drafts.isEmpty()) {
        if (field.preset() == null && !demanded.contains(field.key())) {
          causes.add("The required member " + field.name() + " was added.");
        }
      } else if (drafts.stream().noneMatch(d -> sends(d.type, forms.read(field.schema()), field))) {
        causes.add("The required member " + field.name() + " has another type.");
      }
    }
    causes.addAll(output(revision, contract.output(), forms));
    return causes;
  }

  /** Documents forget to say that a body is required: who sends one needs all that it asks for. */
  static boolean asked(Field field, RevisionDraft revision, OperationContract contract) {
    return field.required()
        || (field.requiredInside() && (revision.bodyKind != Body.Kind.NONE || required(contract)));
  }

  /** Why the old answer cannot be made of the new one; empty when it can. */
  List<String> output(RevisionDraft revision, Output now, FormReader forms) {
    List<String> causes = new ArrayList<>();
    output(revision, now, forms, causes);
    return causes;
  }

  /** Why members of an object are no body any more; empty when they are, or never were. */
  List<String> lostBody(RevisionDraft revision, OperationContract contract, FormReader forms) {
    List<String> causes = new ArrayList<>();
    if (revision.bodyKind == Body.Kind.JSON_MEMBERS
        && contract.body().kind() == Body.Kind.JSON_WHOLE) {
      body(revision, contract, forms, causes);
    }
    return causes;
  }

  private void body(
      RevisionDraft revision, OperationContract contract, FormReader forms, List<String> causes) {
    Body.Kind now = contract.body().kind();
    Body.Kind given = revision.bodyKind;
    if (now == given || now == Body.Kind.NONE) {
      return;
    }
    boolean members = RevisionDraft.ofMembers(given) && RevisionDraft.ofMembers(now);
    BodyForms several = new BodyForms(forms);
    UnionForm union = several.union(revision, contract);
    if (union != null) {
      Set<String> missing = several.missing(union, revision.bodyMembers());
      if (!missing.isEmpty()) {
        causes.add("Every form of the request body needs what there was not: "
            + String.join(", ", missing) + '.');
      }
      return;
    }
    boolean wholeStill = given == Body.Kind.JSON_WHOLE && now == Body.Kind.JSON_MEMBERS;
    boolean added = given == Body.Kind.NONE && !required(contract);
    if (!members && !added && !wholeStill) {
      causes.add("The request body is made in another way: " + given + " became " + now + '.');
    }
  }

  private static boolean required(OperationContract contract) {
    var body = contract.operation().requestBody();
    return body != null && body.required();
  }

  private void output(RevisionDraft revision, Output now, FormReader forms, List<String> causes) {
    if (revision.outputKind == Output.Kind.NONE) {
      return;
    }
    if (now.kind() != revision.outputKind) {
      causes.add(
          "The answer is of another kind: " + revision.outputKind + " became " + now.kind() + '.');
      return;
    }
    Output searched = revision.items ? now.searched(forms, revision.itemsPointer()) : now;
    Integer schema = searched == null ? null : revision.items ? searched.list() : searched.schema();
    if (searched == null || schema == null) {
      if (revision.items) {
        causes.add("The answer is no list any more.");
      }
      return;
    }
    Form form = forms.read(schema);
    if (revision.items && form instanceof ListForm list) {
      form = list.items().isEmpty() ? new Form.AnyForm(null) : forms.read(list.items(), schema);
    }
    TypeRef type = revision.output;
    if (type instanceof TypeRef.StreamOf stream) {
      if (stream.framing() != now.framing()) {
        causes.add("The items of the answer come in another way.");
        return;
      }
      type = stream.item();
    }
    if (!reads(type, form)) {
      causes.add("The answer has another shape.");
    } else if (revision.items
        && !searched.itemsPointer().equals(revision.itemsPointer())
        && areOthers(type, form, forms)) {
      causes.add("The answer lists something else.");
    }
  }

  /** Whether items are of another component while there still is the one that they were of. */
  private boolean areOthers(TypeRef type, Form form, FormReader forms) {
    if (!(type instanceof Named named) || !(form instanceof ObjectForm object)) {
      return false;
    }
    String key = registry.byName(named.name()).key;
    String component = forms.model().schema(object.schema()).component();
    return component != null
        && !registry.componentKey(component).equals(key)
        && key.startsWith("#")
        && forms.model().components().containsKey(key.substring(1));
  }

  /** Whether a type can read a form at all; single members may still refuse. */
  private boolean reads(TypeRef type, Form form) {
    if (form instanceof Form.AnyForm || type instanceof TypeRef.AnyJson) {
      return true;
    }
    if (form instanceof UnionForm) {
      return type instanceof Named;
    }
    if (type instanceof ListOf) {
      return form instanceof ListForm;
    }
    if (type instanceof MapOf) {
      return form instanceof MapForm || form instanceof ObjectForm;
    }
    if (type instanceof Scalar scalar) {
      return ScalarFit.of(scalar.type(), form) != Fit.REFUSES;
    }
    if (type instanceof Named named) {
      Slot slot = registry.byName(named.name());
      if (slot instanceof ObjectSlot object) {
        return form instanceof ObjectForm later && related(object, later);
      }
      return !(slot instanceof EnumSlot) || form instanceof EnumForm || form instanceof ScalarForm;
    }
    return false;
  }

  /** An object of which no member is left is another object. */
  private static boolean related(ObjectSlot slot, ObjectForm later) {
    return slot.members.keys().isEmpty()
        || later.properties().keySet().stream().anyMatch(slot.members.keys()::contains);
  }

  /** Whether what the old type sends is of a form that the new schema takes. */
  private boolean sends(TypeRef type, Form form, Field field) {
    if (form instanceof Form.AnyForm) {
      return true;
    }
    boolean scalarType = type instanceof Scalar
        || (type instanceof Named n && registry.byName(n.name()) instanceof EnumSlot);
    if (form instanceof UnionForm) {
      return true;
    }
    if (scalarType) {
      if (!(form instanceof ScalarForm) && !(form instanceof EnumForm)) {
        return false;
      }
      // Outside a JSON body every scalar is text.
      return field.parameter() != null || text(type) == text(form);
    }
    if (type instanceof ListOf) {
      return form instanceof ListForm;
    }
    return form instanceof ObjectForm || form instanceof MapForm;
  }

  private static boolean text(TypeRef type) {
    return !(type instanceof Scalar scalar) || textual(scalar.type());
  }

  private static boolean text(Form form) {
    return form instanceof EnumForm
        || (form instanceof ScalarForm scalar && textual(scalar.type()));
  }

  private static boolean textual(ScalarType type) {
    return switch (type) {
      case INT64, DECIMAL, BOOLEAN -> false;
      default -> true;
    };
  }
}
