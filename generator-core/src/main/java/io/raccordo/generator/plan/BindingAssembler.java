package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Binding.Part;
import io.raccordo.generator.plan.Binding.PartEncoding;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States where everything of one revision goes in one operation. For one binding. */
final class BindingAssembler {
  private final TypeAbsorber absorber;
  private final FormReader forms;
  private final ApiModel model;
  private final RevisionDraft revision;
  private final OperationContract contract;
  private final MemberKeys keys;

  private final List<Part> parts = new ArrayList<>();
  private final List<String> required = new ArrayList<>();
  private final Map<String, JsonNode> fixed = new LinkedHashMap<>();
  private final Map<String, String> names;
  private final Map<String, PartEncoding> encodings = new LinkedHashMap<>();
  private final Set<String> present = new LinkedHashSet<>();

  BindingAssembler(
      TypeAbsorber absorber, RevisionDraft revision, OperationContract contract, MemberKeys keys) {
    this.absorber = absorber;
    this.forms = absorber.reader();
    this.model = forms.model();
    this.revision = revision;
    this.contract = contract;
    this.keys = keys;
    this.names = new LinkedHashMap<>(contract.body().names());
  }

  /**
   * The binding.
   *
   * @param itemsPointer JSON Pointer to the items of a search; empty where the answer is the list
   */
  Binding assemble(String itemsPointer) {
    RevisionBinder.fields(revision, contract).forEach(this::add);
    new BodyForms(forms).sent(revision, contract, present).forEach(this::add);
    Selection selection = contract.selection();
    if (selection != null) {
      add(selection);
    }
    RequestBody request = contract.operation().requestBody();
    if (revision.bodyType != null && request != null && request.required()) {
      required.add(OperationContract.BODY);
    }
    return new Binding(
        List.of(model.label()),
        contract.operation().key(),
        parts,
        body(),
        contract.output().accept(),
        required,
        fixed,
        keys.guards(),
        absent(),
        revision.items ? paging() : null,
        security(),
        contract.operation().servers(),
        itemsPointer,
        errors());
  }

  private void add(Field field) {
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

  private void add(BodyForms.Sent sent) {
    present.add(sent.key());
    if (!sent.key().equals(sent.name())) {
      names.put(sent.key(), sent.name());
    }
    if (sent.asked()) {
      required.add(sent.key());
    }
  }

  private void add(Selection selection) {
    Parameter parameter = selection.parameter();
    String key = parameter.name();
    while (present.contains(key) || revision.input.keys().contains(key)) {
      key += '\'';
    }
    parts.add(part(key, parameter));
    fixed.put(key, TextNode.valueOf(selection.value()));
  }

  private List<String> absent() {
    List<String> absent = new ArrayList<>(revision.input.keys());
    absent.removeIf(k -> present.contains(k) || keys.guards().containsKey(k));
    if (revision.bodyType != null && contract.operation().requestBody() == null) {
      absent.add(OperationContract.BODY);
    }
    return absent;
  }

  private Map<String, TypeRef> errors() {
    Map<String, TypeRef> errors = new LinkedHashMap<>();
    contract.errors().forEach((status, schema) -> {
      if (model.resolved(schema).component() != null) {
        errors.put(status, absorber.type(schema, RevisionBinder.bodyPlace(revision)));
      }
    });
    return errors;
  }

  private @Nullable Paging paging() {
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

  /** Taking apart means nothing for one value, so it makes no binding another. */
  private boolean explodes(Parameter parameter) {
    Form form = forms.read(parameter.schema());
    boolean one = form instanceof Form.ScalarForm || form instanceof Form.EnumForm;
    return one ? parameter.style() == Parameter.Style.FORM : parameter.explode();
  }

  /** An empty list of its own takes credentials away, where none at all says nothing of them. */
  private List<SecurityRequirement> security() {
    Operation operation = contract.operation();
    List<SecurityRequirement> own = operation.security();
    return own != null && own.isEmpty()
        ? List.of(new SecurityRequirement(Map.of()))
        : model.securityOf(operation);
  }

  private Body body() {
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
