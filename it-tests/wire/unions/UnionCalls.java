package calls;

import connectors.unions.UnionsConnection;
import connectors.unions.UnionsConnector;
import connectors.unions.model.Cat;
import connectors.unions.model.Color;
import connectors.unions.model.Dog;
import connectors.unions.model.Owner;
import connectors.unions.model.Pet;
import connectors.unions.module.Colors;
import connectors.unions.module.Holder;
import connectors.unions.module.Mapped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Unions and enums by their types. */
public final class UnionCalls {
  private UnionCalls() {}

  /** Runs all calls against one server. */
  public static List<String> run(String url) {
    List<String> seen = new ArrayList<>();
    try (var api = UnionsConnector.builder(UnionsConnection.anonymous()).baseUrl(URI.create(url)).connect()) {
      // The mapped value is written, not the name of the class; what was read is written back whole.
      Pet dog = api.run(Mapped.input().body(Pet.ofCat(Cat.builder().lives(9).build())));
      seen.add(dog.asCat() + " " + dog.asDog().tricks());
      Pet dragon = api.run(Mapped.input().body(dog));
      seen.add(dragon.asCat() + " " + dragon.asDog() + " " + dragon.toJson());
      Pet cat = api.run(Mapped.input().body(dragon));
      seen.add(cat.value().getClass().getSimpleName());
      Owner owner =
          api.run(
              Holder.input()
                  .pets(
                      List.of(
                          Pet.ofCat(Cat.builder().lives(1).build()),
                          Pet.ofDog(Dog.builder().build())))
                  .id(Holder.Id.ofInteger(7L)));
      seen.add(
          owner.id().asString() + " " + owner.id().asInteger() + " " + owner.either().value() + " "
              + owner.pets().stream().map(p -> p.asCat() == null ? "null " + p.asDog() : "Cat").toList());
      Color blue = Color.of("blue");
      Color red = api.run(Colors.input().color(blue).colors(List.of(Color.RED, blue)).level(3L)).color();
      seen.add(red + " " + (red == Color.RED) + " " + blue + " " + blue.isKnown());
    }
    return seen;
  }
}
