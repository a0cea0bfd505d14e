package io.raccordo.generator.plan;

import com.fasterxml.jackson.core.JsonPointer;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.plan.Binding.Paging.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members of a revision's input by what an API version's document calls them: the name of a
 * parameter or of a property of the body, or a JSON Pointer that begins with it. {@code query:},
 * {@code header:} and {@code body:} in front tell namesakes apart.
 */
final class AskedMembers {
  private static final Pattern PLACED = Pattern.compile("(query|header|body):(/.*)");

  private final ModuleRevision revision;
  private final String version;
  private final List<Named> named = new ArrayList<>();

  AskedMembers(ModuleRevision revision, String version) {
    this.revision = revision;
    this.version = version;
    revision.bindings().stream()
        .filter(binding -> binding.versions().contains(version))
        .forEach(this::add);
  }

  /** A member with the name that a document has for it. */
  record Named(String in, String name, String member) {}

  private void add(Binding binding) {
    List<String> elsewhere = new ArrayList<>(binding.absent());
    for (Binding.Part part : binding.parts()) {
      elsewhere.add(part.member());
      if (part.in() == Parameter.In.QUERY || part.in() == Parameter.In.HEADER) {
        add(new Named(part.in().name().toLowerCase(Locale.ROOT), part.name(), part.member()));
      }
    }
    switch (binding.body().kind()) {
      case JSON_MEMBERS, FORM, MULTIPART ->
        revision.input().stream()
            .map(Member::key)
            .filter(key -> !elsewhere.contains(key))
            .forEach(
                key -> add(new Named("body", binding.body().names().getOrDefault(key, key), key)));
      case JSON_WHOLE -> add(new Named("body", "body", "body"));
      default -> {}
    }
  }

  private void add(Named each) {
    if (!named.contains(each)) {
      named.add(each);
    }
  }

  /** What a text can mean: nothing, one place of the input, or several. */
  List<Ask> called(String text) {
    Matcher placed = PLACED.matcher(text);
    String in = placed.matches() ? placed.group(1) : "";
    String path = placed.matches() ? placed.group(2) : text;
    JsonPointer pointer = path.startsWith("/") ? JsonPointer.compile(path) : null;
    String name = pointer == null ? path : pointer.getMatchingProperty();
    String inside = pointer == null ? "" : pointer.tail().toString();
    return named.stream()
        .filter(each -> in.isEmpty() || each.in().equals(in))
        .filter(each -> each.name().equals(name))
        .map(each -> new Ask(each.member(), inside))
        .distinct()
        .toList();
  }

  /** The names that there are. */
  List<String> names() {
    return named.stream().map(Named::name).distinct().toList();
  }

  /** The places of a name, as they are written in front of it. */
  List<String> places(String text) {
    List<String> members = called(text).stream().map(Ask::member).toList();
    return named.stream()
        .filter(each -> members.contains(each.member()))
        .map(each -> each.in() + ':' + UpgradePlanner.pointer(each.name()))
        .distinct()
        .toList();
  }

  /** The forms that a member has. */
  List<TypeRef> types(String member) {
    List<TypeRef> types = new ArrayList<>(revision.input().stream()
        .filter(each -> each.key().equals(member) && !each.readOnly())
        .filter(each -> each.versions().contains(version))
        .map(Member::type)
        .toList());
    TypeRef body = revision.bodyType();
    if (body != null && member.equals("body")) {
      types.add(body);
    }
    return types;
  }
}
