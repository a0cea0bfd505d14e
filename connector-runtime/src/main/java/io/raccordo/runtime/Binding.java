package io.raccordo.runtime;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How one revision is served by one API version itself: method, path, and where each member of the
 * input goes. Members named in the path's braces go there; {@link #query}, {@link #header} and
 * {@link #cookie} name those that go elsewhere; the rest is the body.
 */
public final class Binding extends Serving<Binding> {
  private final CallPlan plan;

  private Binding(String method, String path) {
    this.plan = new CallPlan(method, path);
  }

  /**
   * A binding.
   *
   * @param method the HTTP method
   * @param path the path below the server's URL, with the names of members in braces
   * @return the binding
   */
  public static Binding of(String method, String path) {
    return new Binding(method, path);
  }

  /**
   * The binding of an instant trigger: the API sends it.
   *
   * @param name the name of the webhook, or the runtime expression of the callback
   * @return the binding
   */
  public static Binding webhook(String name) {
    return new Binding("POST", name);
  }

  /**
   * Members that go into the query, in style form, taken apart: the usual way.
   *
   * @param members the members' names, which are the parameters' names
   * @return this
   */
  public Binding query(String... members) {
    for (String member : members) {
      plan.query().add(Parameter.of(member));
    }
    return this;
  }

  /**
   * A member that goes into the query.
   *
   * @param parameter how it is written
   * @return this
   */
  public Binding query(Parameter parameter) {
    plan.query().add(parameter);
    return this;
  }

  /**
   * Members that go into header fields, in style simple.
   *
   * @param members the members' names, which are the fields' names
   * @return this
   */
  public Binding header(String... members) {
    for (String member : members) {
      plan.headers().add(Parameter.of(member));
    }
    return this;
  }

  /**
   * A member that goes into a header field.
   *
   * @param parameter how it is written
   * @return this
   */
  public Binding header(Parameter parameter) {
    plan.headers().add(parameter);
    return this;
  }

  /**
   * A member that goes into a cookie.
   *
   * @param parameter how it is written
   * @return this
   */
  public Binding cookie(Parameter parameter) {
    plan.cookies().add(parameter);
    return this;
  }

  /**
   * A member of the path that is not written in the usual way: style simple, named as in the
   * braces.
   *
   * @param parameter how it is written; its name is the one in the braces
   * @return this
   */
  public Binding path(Parameter parameter) {
    plan.pathParameter(parameter);
    return this;
  }

  /**
   * The members that go nowhere else are a JSON object.
   *
   * @return this
   */
  public Binding json() {
    return json("application/json");
  }

  /**
   * The members that go nowhere else are a JSON object.
   *
   * @param mediaType what it is sent as
   * @return this
   */
  public Binding json(String mediaType) {
    return body(BodyPlan.Form.JSON, mediaType);
  }

  /**
   * The members that go nowhere else are form fields ({@code application/x-www-form-urlencoded}).
   *
   * @return this
   */
  public Binding form() {
    return form(ParameterStyle.FORM);
  }

  /**
   * The members that go nowhere else are form fields ({@code application/x-www-form-urlencoded}).
   *
   * @param style how lists and objects among them are written, taken apart
   * @return this
   */
  public Binding form(ParameterStyle style) {
    plan.body().style(style);
    return body(BodyPlan.Form.FORM, "application/x-www-form-urlencoded");
  }

  /**
   * The members that go nowhere else are parts of a {@code multipart/form-data} body (RFC 7578).
   *
   * @return this
   */
  public Binding multipart() {
    return multipart("multipart/form-data");
  }

  /**
   * The members that go nowhere else are parts of a multipart body (RFC 2046, section 5.1). Only
   * those of {@code multipart/form-data} have names; others are told by their order.
   *
   * @param mediaType the media type, without a boundary
   * @return this
   */
  public Binding multipart(String mediaType) {
    return body(BodyPlan.Form.MULTIPART, mediaType);
  }

  /**
   * One member is the body as it stands: bytes or text.
   *
   * @param member the member's name
   * @param mediaType what it is sent as, when the content itself does not say
   * @return this
   */
  public Binding content(String member, String mediaType) {
    plan.body().whole(member);
    return body(BodyPlan.Form.CONTENT, mediaType);
  }

  /**
   * The body is the value of one member, not an object of several: for bodies that are lists,
   * unions or values.
   *
   * @param member the member's name
   * @return this
   */
  public Binding bodyIs(String member) {
    plan.body().whole(member);
    return this;
  }

  /**
   * A member of the body that is not written in the usual way or has another name there.
   *
   * @param parameter how it is written
   * @return this
   */
  public Binding body(Parameter parameter) {
    plan.body().member(parameter);
    return this;
  }

  /**
   * Members of the body that are written in a style of nested names, each under its own name.
   *
   * @param style {@link ParameterStyle#DEEP_OBJECT} or {@link ParameterStyle#BRACKETS}
   * @param members the members' names
   * @return this
   */
  public Binding body(ParameterStyle style, String... members) {
    for (String member : members) {
      plan.body().member(Parameter.of(member).style(style, true));
    }
    return this;
  }

  /**
   * Members that say what this binding says itself, such as the value of a guard: they are not
   * sent.
   *
   * @param members the members' names
   * @return this
   */
  public Binding ignore(String... members) {
    plan.ignored(List.of(members));
    return this;
  }

  /**
   * A value that is sent when the caller sets none.
   *
   * @param member the member's name
   * @param value its value
   * @return this
   */
  public Binding preset(String member, JsonNode value) {
    plan.preset(member, value);
    return this;
  }

  /**
   * Members without which nothing is sent. Those in the path are required anyway.
   *
   * @param members the members' names
   * @return this
   */
  public Binding required(String... members) {
    plan.required(List.of(members));
    return this;
  }

  /**
   * What is asked for as response; without it, JSON.
   *
   * @param mediaTypes the value of the Accept header field
   * @return this
   */
  public Binding accept(String mediaTypes) {
    plan.accept(mediaTypes);
    return this;
  }

  /**
   * A server of this operation's own, in place of the API version's.
   *
   * @param url its URL
   * @return this
   */
  public Binding server(String url) {
    plan.server(url);
    return this;
  }

  /**
   * The security schemes that this operation accepts. Without it, all credentials of the connection
   * are sent.
   *
   * @param alternatives names of schemes; several names with spaces between are needed together; an
   *     empty text means that none is needed. A space or percent sign in a name is percent-encoded
   * @return this
   */
  public Binding security(String... alternatives) {
    plan.security(List.of(alternatives));
    return this;
  }

  /**
   * The scopes that the tokens of security schemes have to have. Says nothing about which
   * credentials are sent.
   *
   * @param alternatives any of which is enough, with vertical bars between; in each, names of
   *     schemes with spaces between, which are needed together; behind a name that needs scopes an
   *     equals sign and these with commas between. In names and scopes these signs and percent
   *     signs are percent-encoded. An empty alternative means that nothing is needed
   * @return this
   */
  public Binding scopes(String alternatives) {
    plan.scopes(alternatives);
    return this;
  }

  /**
   * Where the items are and how the next page is found; for searches.
   *
   * @param paging the paging plan
   * @return this
   */
  public Binding paging(Paging paging) {
    plan.paging(paging);
    return this;
  }

  private Binding body(BodyPlan.Form form, String mediaType) {
    plan.body().set(form, mediaType);
    return this;
  }

  CallPlan plan() {
    return plan;
  }
}
