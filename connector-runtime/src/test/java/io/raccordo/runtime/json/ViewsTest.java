package io.raccordo.runtime.json;

import static io.raccordo.runtime.json.JsonTypesTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.example.github.model.Issue.StateReason;
import io.raccordo.runtime.example.github.model.SecurityAndAnalysis;
import io.raccordo.runtime.example.github.model.SimpleUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ViewsTest {
  private static Issue issue(String json) {
    return Issue.TYPE.read(json(json));
  }

  @Test
  void readsWhatIsAskedForOnly() {
    Issue issue = issue(
        "{'id':12345678901,'title':'t','user':{'login':'ada'},'assignees':[{'login':'bob'},null],'reactions':{'+1':3},'created_at':5}");
    assertThat(issue.id()).isEqualTo(12345678901L);
    assertThat(issue.title()).isEqualTo("t");
    assertThat(issue.user().login()).isEqualTo("ada");
    assertThat(issue.assignees()).extracting(SimpleUser::login).containsExactly("bob");
    assertThat(issue.reactions()).containsEntry("+1", 3L);
    assertThat(issue.body()).isNull();
    assertThat(issue.labels()).isEmpty();
    assertThat(issue.has("body")).isFalse();
    assertThat(issue.has("created_at")).isTrue();
    assertThatThrownBy(() -> issue.assignees().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(issue::createdAt)
        .isInstanceOf(MemberFormException.class)
        .hasMessage(
            "Member /created_at of io.raccordo.runtime.example.github.model.Issue is number where date-time was expected; "
                + "read the JSON itself with toJson(), or use a connector generated for this API version.");
  }

  @Test
  void saysWhereInListsAndMaps() {
    assertThatThrownBy(() -> issue("{'assignees':[{},7]}").assignees())
        .isInstanceOfSatisfying(MemberFormException.class, e -> {
          assertThat(e.member()).isEqualTo("/assignees/1");
          assertThat(e.owner()).endsWith(".Issue");
          assertThat(e.found()).isEqualTo("number");
          assertThat(e.expected()).isEqualTo("object");
        });
    assertThatThrownBy(() -> issue("{'reactions':{'a/b~':'x'}}").reactions())
        .isInstanceOfSatisfying(
            MemberFormException.class, e -> assertThat(e.member()).isEqualTo("/reactions/a~1b~0"));
  }

  @Test
  void treatsNullAsAbsentExceptForPresence() {
    Issue issue = issue("{'title':null,'labels':null,'reactions':null}");
    assertThat(issue.title()).isNull();
    assertThat(issue.labels()).isEmpty();
    assertThat(issue.reactions()).isEmpty();
    assertThat(issue.has("title")).isTrue();
  }

  @Test
  void isAValue() {
    assertThat(issue("{'id':1}"))
        .isEqualTo(issue("{'id':1}"))
        .hasSameHashCodeAs(issue("{'id':1}"))
        .isNotEqualTo(issue("{'id':2}"));
    assertThat(issue("{'id':1}")).isNotEqualTo(SimpleUser.TYPE.read(json("{'id':1}")));
    assertThat(issue("{'id':1,'title':'confidential'}")).hasToString("Issue[id, title]");
    Issue issue = issue("{'id':1}");
    ObjectNode copy = issue.toJson();
    copy.put("id", 2);
    assertThat(issue.id()).isEqualTo(1);
  }

  @Test
  void buildsValuesThatLaterChangesDoNotReach() {
    Issue.LabelObject.Builder builder = Issue.LabelObject.builder().name("a");
    Issue.LabelObject first = builder.build();
    Issue.LabelObject second = builder.name("b").eraseColor().build();
    assertThat(Issue.LabelObject.builder().id(5).build())
        .isEqualTo(Issue.LabelObject.TYPE.read(json("{'id':5}")));
    assertThat(first.toJson()).hasToString("{\"name\":\"a\"}");
    assertThat(second.toJson()).hasToString("{\"name\":\"b\",\"color\":null}");
    assertThat(second.color()).isNull();
    assertThat(second.has("color")).isTrue();
  }

  @Test
  void knowsItsOtherMembers() {
    assertThat(SecurityAndAnalysis.TYPE
            .read(json("{'status':'on','x':'1','y':null}"))
            .additionalProperties())
        .containsExactly(java.util.Map.entry("x", "1"));
    assertThatThrownBy(() -> SecurityAndAnalysis.TYPE.read(json("{'x':1}")).additionalProperties())
        .isInstanceOf(MemberFormException.class)
        .hasMessageContaining("/x of");
  }

  @Test
  void keepsEnumValuesThatNobodyKnew() {
    StateReason known = issue("{'state_reason':'completed'}").stateReason();
    assertThat(known).isSameAs(StateReason.COMPLETED).isSameAs(StateReason.of("completed"));
    assertThat(known.isKnown()).isTrue();
    StateReason later = issue("{'state_reason':'duplicate'}").stateReason();
    assertThat(later)
        .hasToString("duplicate")
        .isEqualTo(StateReason.of("duplicate"))
        .isNotEqualTo(known);
    assertThat(later.isKnown()).isFalse();
    assertThat(later.hashCode()).isEqualTo(StateReason.of("duplicate").hashCode());
    assertThat(StateReason.TYPE.write(later)).hasToString("\"duplicate\"");
    assertThatThrownBy(() -> issue("{'state_reason':5}").stateReason())
        .isInstanceOf(MemberFormException.class);
  }

  @Test
  void keepsUnionFormsThatNobodyKnew() {
    Issue issue = issue("{'labels':['a',{'name':'b'},[1],null]}");
    List<Issue.Label> labels = issue.labels();
    assertThat(labels).hasSize(3);
    assertThat(labels.get(0).asString()).isEqualTo("a");
    assertThat(labels.get(0).asObject()).isNull();
    assertThat(labels.get(1).value()).isInstanceOf(Issue.LabelObject.class);
    assertThat(labels.get(2).asString()).isNull();
    assertThat(labels.get(2).value()).isInstanceOf(JsonNode.class).hasToString("[1]");
    assertThat(labels.get(2))
        .hasToString("Label[ARRAY]")
        .isEqualTo(issue("{'labels':[[1]]}").labels().get(0));
    assertThat(JsonTypes.list(Issue.Label.TYPE).write(labels))
        .hasToString("[\"a\",{\"name\":\"b\"},[1]]");
    assertThat(Issue.Title.ofInteger(5).value()).isEqualTo(5L);
    assertThat(Issue.Title.ofString("x").toJson()).hasToString("\"x\"");
  }

  /** What one API version answers as a reader, and another as something deleted. */
  private static final class Reader extends JsonObjectView {
    static final JsonType<Reader> TYPE = JsonType.object(Reader::new);

    private Reader(ObjectNode json) {
      super(json);
    }

    SimpleUser asSimpleUser() {
      return as(SimpleUser.TYPE);
    }
  }

  @Test
  void seesTheSameJsonAsAnotherClass() {
    assertThat(Reader.TYPE.read(json("{'login':'ada'}")).asSimpleUser().login()).isEqualTo("ada");
  }

  /** A union told apart by a member, and by members that only one form has. */
  private static final class Pet extends UnionView {
    static final JsonType<Pet> TYPE = type(Pet::new);

    private Pet(JsonNode json) {
      super(json);
    }

    @Nullable
    SimpleUser asCat() {
      return asTagged(SimpleUser.TYPE, "kind", "cat", "kitty");
    }

    @Nullable
    SimpleUser asBird() {
      return asHaving(SimpleUser.TYPE, "wings", "beak");
    }

    @Override
    public Object value() {
      return firstOf(asCat(), asBird());
    }
  }

  @Test
  void tellsObjectsApart() {
    assertThat(Pet.TYPE.read(json("{'kind':'kitty','login':'tom'}")).asCat().login())
        .isEqualTo("tom");
    assertThat(Pet.TYPE.read(json("{'kind':'dog'}")).asCat()).isNull();
    assertThat(Pet.TYPE.read(json("'cat'")).asCat()).isNull();
    assertThat(Pet.TYPE.read(json("{'wings':2,'beak':1}")).asBird()).isNotNull();
    assertThat(Pet.TYPE.read(json("{'wings':2}")).asBird()).isNull();
    assertThat(Pet.TYPE.read(json("{'wings':2}")).value()).isInstanceOf(JsonNode.class);
    assertThat(Pet.TYPE.accepts(json("null"))).isFalse();
  }
}
