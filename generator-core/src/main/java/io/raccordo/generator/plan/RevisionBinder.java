package io.raccordo.generator.plan;

import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import io.raccordo.generator.plan.TypeRegistry.Place;
import java.util.List;
import java.util.Objects;

/**
 * Binds revisions to the operations of one API version: absorbs what is new, and has
 * {@link BindingAssembler} state where everything goes.
 */
final class RevisionBinder {
  private final TypeAbsorber absorber;
  private final FormReader forms;
  private final NullIndex nulls;
  private final String version;

  RevisionBinder(TypeAbsorber absorber) {
    this.absorber = absorber;
    this.forms = absorber.reader();
    this.nulls = new NullIndex(forms.model());
    this.version = forms.model().label();
  }

  /** Gives a new revision its contract. */
  void open(RevisionDraft revision, OperationContract contract) {
    List<Field> path = MemberKeys.pathFields(contract);
    if (revision.positional.size() != path.size()) {
      revision.positional.clear();
      path.forEach(f -> revision.positional.add(f.key()));
    }
    Output output = contract.output();
    revision.output = switch (output.kind()) {
      case NONE -> new TypeRef.NoContent();
      case BINARY -> new TypeRef.Binary();
      case TEXT -> new TypeRef.Text();
      case JSON -> outputType(revision, output);
      case STREAM ->
        new TypeRef.StreamOf(
            Objects.requireNonNull(output.framing()), outputType(revision, output));
    };
    revision.bodyType = switch (contract.body().kind()) {
      case BINARY -> new TypeRef.Binary();
      case TEXT -> new TypeRef.Text();
      case JSON_WHOLE -> wholeBody(revision, contract);
      default -> contract.wholeBody() == null ? null : wholeBody(revision, contract);
    };
  }

  private TypeRef wholeBody(RevisionDraft revision, OperationContract contract) {
    Integer schema = contract.wholeBody();
    return schema == null ? new TypeRef.AnyJson() : absorber.type(schema, bodyPlace(revision));
  }

  private TypeRef outputType(RevisionDraft revision, Output output) {
    Integer schema = output.items() ? output.list() : output.schema();
    if (schema == null) {
      return new TypeRef.AnyJson();
    }
    TypeRef type = absorber.type(schema, outputPlace(revision));
    return output.items() && type instanceof TypeRef.ListOf list ? list.item() : type;
  }

  private static Place outputPlace(RevisionDraft revision) {
    String wish = revision.kind == ModuleKind.INSTANT_TRIGGER ? "Payload" : "Result";
    return new Place(revision.slot, revision.slot.key + "/output", wish);
  }

  static Place bodyPlace(RevisionDraft revision) {
    return new Place(revision.slot, revision.slot.key + "/body", "Body");
  }

  /**
   * Binds a revision for which {@link EndCheck} found no cause. Operations of other families teach
   * it nothing.
   */
  Binding bind(RevisionDraft revision, OperationContract contract, Stop stop) {
    MemberKeys keys = MemberKeys.of(revision, contract, stop);
    if (!stop.foreign()) {
      absorb(revision, contract, keys);
    }
    return new BindingAssembler(absorber, revision, contract, keys)
        .assemble(answer(revision, contract).itemsPointer());
  }

  private void absorb(RevisionDraft revision, OperationContract contract, MemberKeys keys) {
    for (Field field : fields(revision, contract)) {
      String key = keys.member(field);
      boolean scalarOnTheWire = field.parameter() != null
          && !revision.input.forms(key).isEmpty()
          && revision.input.forms(key).get(0).type instanceof TypeRef.Scalar
          && forms.read(field.schema()) instanceof Form.ScalarForm;
      if (scalarOnTheWire) {
        // Outside a JSON body every scalar is text, so the first type still says it.
        revision.input.forms(key).get(0).versions.add(version);
      } else {
        absorber.member(
            revision.input,
            key,
            field.schema(),
            new Place(revision.slot, revision.slot.key + '/' + key, key));
      }
      describe(revision, field, key);
    }
    absorbOutput(revision, answer(revision, contract));
    Integer body = contract.bodySchema();
    if (body != null && revision.bodyType != null) {
      absorber.absorbWhole(revision.bodyType, body, bodyPlace(revision));
    }
  }

  private void absorbOutput(RevisionDraft revision, Output output) {
    TypeRef type = revision.output;
    Integer schema = revision.items ? output.list() : output.schema();
    if (schema == null || type instanceof TypeRef.NoContent) {
      return;
    }
    if (output.kind() == Output.Kind.STREAM && type instanceof TypeRef.StreamOf stream) {
      absorber.absorbWhole(stream.item(), schema, outputPlace(revision));
    }
    if (output.kind() != Output.Kind.JSON) {
      return;
    }
    if (!revision.items) {
      revision.outputNullable |= nulls.isNullable(schema);
      absorber.absorbWhole(type, schema, outputPlace(revision));
    } else if (forms.read(schema) instanceof ListForm list && list.items().size() == 1) {
      absorber.absorbWhole(
          type, list.items().get(0).schema(), outputPlace(revision).part("[]", "Item"));
    }
  }

  /** The answer as this revision reads it: a search goes on finding its items where they were. */
  private Output answer(RevisionDraft revision, OperationContract contract) {
    Output output = contract.output();
    if (!revision.items || output.items() || revision.bindings.isEmpty()) {
      return output;
    }
    Output searched = output.searched(forms, revision.itemsPointer());
    return searched == null ? output : searched;
  }

  private static void describe(RevisionDraft revision, Field field, String key) {
    Parameter parameter = field.parameter();
    if (parameter != null) {
      for (MemberTable.Draft draft : revision.input.forms(key)) {
        if (parameter.description() != null) {
          draft.documentation = parameter.description();
        }
        draft.deprecated |= parameter.deprecated();
        draft.nullable = false;
      }
    }
  }

  /**
   * The fields that are members of this revision: one that sends its body whole has no members in
   * it.
   */
  static List<Field> fields(RevisionDraft revision, OperationContract contract) {
    boolean whole = !RevisionDraft.ofMembers(revision.bodyKind) && revision.bodyType != null;
    return contract.fields().stream()
        .filter(f -> !whole || f.parameter() != null)
        .toList();
  }
}
