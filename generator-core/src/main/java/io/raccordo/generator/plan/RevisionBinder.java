package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Binding.Part;
import io.raccordo.generator.plan.Binding.PartEncoding;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import io.raccordo.generator.plan.OperationContract.Selection;
import io.raccordo.generator.plan.TypeRegistry.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds revisions to the operations of one API version: absorbs what is new, and states where
 * everything goes.
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

  private static Place bodyPlace(RevisionDraft revision) {
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
    return binding(revision, contract, keys);
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

  private Binding binding(RevisionDraft revision, OperationContract contract, MemberKeys keys) {
    List<Part> parts = new ArrayList<>();
    List<String> required = new ArrayList<>();
    Map<String, JsonNode> fixed = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>(contract.body().names());
    Map<String, PartEncoding> encodings = new LinkedHashMap<>();
    Set<String> present = new LinkedHashSet<>();
    RequestBody request = contract.operation().requestBody();
    for (Field field : fields(revision, contract)) {
      String key = keys.member(field);
      present.add(key);
      Parameter parameter = field.parameter();
      if (parameter != null) {
        parts.add(part(key, parameter));
      } else {
        if (!key.equals(field.name())) {
          names.put(key, field.name());
        }
        PartEncoding encoding = contract.body().encodings().get(field.key());
        if (encoding != null) {
          encodings.put(key, encoding);
        }
      }
      String always = keys.fixed().get(key);
      if (always != null) {
        fixed.put(key, TextNode.valueOf(always));
      } else if (field.required() && !field.inPath() && field.preset() != null) {
        fixed.put(key, field.preset());
      } else if (field.required() && !field.inPath()) {
        required.add(key);
      }
    }
    for (BodyForms.Sent sent : new BodyForms(forms).sent(revision, contract, present)) {
      present.add(sent.key());
      if (!sent.key().equals(sent.name())) {
        names.put(sent.key(), sent.name());
      }
      if (sent.asked()) {
        required.add(sent.key());
      }
    }
    Selection selection = contract.selection();
    if (selection != null) {
      Parameter parameter = selection.parameter();
      String key = parameter.name();
      while (present.contains(key) || revision.input.keys().contains(key)) {
        key += '\'';
      }
      parts.add(part(key, parameter));
      fixed.put(key, TextNode.valueOf(selection.value()));
    }
    if (revision.bodyType != null && request != null && request.required()) {
      required.add(OperationContract.BODY);
    }
    List<String> absent = new ArrayList<>(revision.input.keys());
    absent.removeIf(k -> present.contains(k) || keys.guards().containsKey(k));
    if (revision.bodyType != null && request == null) {
      absent.add(OperationContract.BODY);
    }
    Map<String, TypeRef> errors = new LinkedHashMap<>();
    contract.errors().forEach((status, schema) -> {
      if (forms.model().resolved(schema).component() != null) {
        errors.put(status, absorber.type(schema, bodyPlace(revision)));
      }
    });
    return new Binding(
        List.of(version),
        contract.operation().key(),
        parts,
        body(revision, contract, names, encodings),
        contract.output().accept(),
        required,
        fixed,
        keys.guards(),
        absent,
        revision.items ? paging(contract, keys) : null,
        security(contract.operation()),
        contract.operation().servers(),
        answer(revision, contract).itemsPointer(),
        errors);
  }

  private static @Nullable Paging paging(OperationContract contract, MemberKeys keys) {
    Paging paging = contract.paging();
    return paging == null
        ? null
        : paging.renamed(key -> contract.fields().stream()
            .filter(field -> field.key().equals(key))
            .findFirst()
            .map(keys::member)
            .orElse(key));
  }

  private Part part(String key, Parameter parameter) {
    return new Part(
        key,
        parameter.in(),
        parameter.name(),
        parameter.style(),
        explodes(parameter),
        parameter.allowReserved(),
        parameter.contentType());
  }

  /** An empty list of its own takes credentials away, where none at all says nothing of them. */
  private List<SecurityRequirement> security(Operation operation) {
    List<SecurityRequirement> own = operation.security();
    return own != null && own.isEmpty()
        ? List.of(new SecurityRequirement(Map.of()))
        : forms.model().securityOf(operation);
  }

  /** Taking apart means nothing for one value, so it makes no binding another. */
  private boolean explodes(Parameter parameter) {
    Form form = forms.read(parameter.schema());
    boolean one = form instanceof Form.ScalarForm || form instanceof Form.EnumForm;
    return one ? parameter.style() == Parameter.Style.FORM : parameter.explode();
  }

  /**
   * The fields that are members of this revision: one that sends its body whole has no members in
   * it.
   */
  private static List<Field> fields(RevisionDraft revision, OperationContract contract) {
    boolean whole = !RevisionDraft.ofMembers(revision.bodyKind) && revision.bodyType != null;
    return contract.fields().stream()
        .filter(f -> !whole || f.parameter() != null)
        .toList();
  }

  private static Body body(
      RevisionDraft revision,
      OperationContract contract,
      Map<String, String> names,
      Map<String, PartEncoding> encodings) {
    Body body = contract.body();
    if (revision.bodyKind == Body.Kind.JSON_WHOLE && body.kind() == Body.Kind.JSON_MEMBERS) {
      return new Body(Body.Kind.JSON_WHOLE, body.mediaType(), Map.of(), Map.of(), true);
    }
    boolean hoisted =
        body.kind() == Body.Kind.JSON_WHOLE && RevisionDraft.ofMembers(revision.bodyKind);
    return new Body(
        hoisted ? Body.Kind.JSON_MEMBERS : body.kind(),
        body.mediaType(),
        names,
        encodings,
        revision.bodyType != null);
  }
}
