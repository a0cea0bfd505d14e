package io.raccordo.generator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of this module may import what: one row a package, one test for each. */
class ArchitectureTest {
  private static final String BASE = "io.raccordo.generator";

  /**
   * The packages of this module; a package's own subpackages belong to it unless they have a row.
   */
  private static final List<Row> ROWS = List.of(
      row("diagnostic"),
      row("source", "diagnostic"),
      row("openapi", "source", "model", "diagnostic"),
      row("model", "diagnostic"),
      row("normalize", "model", "diagnostic"),
      row("validate", "model", "diagnostic"),
      row("diff", "model", "diagnostic"),
      row("naming", "model", "diff", "diagnostic"),
      row("plan", "naming", "migrate", "model", "diff", "diagnostic"),
      row("suggest", "migrate", "naming", "plan", "model", "diff", "diagnostic", "output"),
      row("migrate", "naming", "plan", "model", "diff", "diagnostic"),
      row("emit", "model", "naming", "plan", "output"),
      row("output", "diagnostic"),
      row("report", "diff", "plan", "model", "diagnostic", "output"));

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(BASE);

  private record Row(String name, List<String> mayImport) {
    String pattern() {
      return BASE + "." + name + "..";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Row row(String name, String... mayImport) {
    return new Row(name, List.of(mayImport));
  }

  static Stream<Row> rows() {
    return ROWS.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void importsOnlyWhatItsRowAllows(Row row) {
    String[] allowed = Stream.concat(Stream.of(row.name()), row.mayImport().stream())
        .map(name -> BASE + "." + name + "..")
        .toArray(String[]::new);
    DescribedPredicate<JavaClass> ours = resideInAPackage(BASE + "..");
    noClasses()
        .that()
        .resideInAPackage(row.pattern())
        .should()
        .dependOnClassesThat(ours.and(DescribedPredicate.not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasARow() {
    Set<String> known = Stream.concat(
            Stream.of(BASE), ROWS.stream().map(row -> BASE + "." + row.name()))
        .collect(Collectors.toSet());
    List<String> unknown = CLASSES.stream()
        .map(JavaClass::getPackageName)
        .distinct()
        .filter(name -> known.stream().noneMatch(k -> name.equals(k) || isBelow(name, k)))
        .sorted()
        .toList();

    assertThat(unknown).isEmpty();
  }

  private static boolean isBelow(String name, String known) {
    return !known.equals(BASE) && name.startsWith(known + ".");
  }

  @Test
  void nobodyImportsTheFacade() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsSwaggerParser() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.swagger..")
        .because("it is a second opinion for tests")
        .check(CLASSES);
  }

  @Test
  void onlyPatternsKnowAutomata() {
    onlyThisKnows("diff.pattern", "dk.brics..");
  }

  @Test
  void onlyEmitKnowsJavaPoet() {
    onlyThisKnows("emit", "com.palantir.javapoet..");
  }

  @Test
  void onlyReportKnowsTheTemplates() {
    onlyThisKnows("report", "io.raccordo.templates..");
  }

  @Test
  void diagnosticKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage(BASE + ".diagnostic..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BASE + ".diagnostic..", "java..", "org.jspecify.annotations..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyOutputWritesFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".output..")
        .should()
        .callMethodWhere(describe("it writes files", ArchitectureTest::writesFiles))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(FileWriter|FileOutputStream|RandomAccessFile)")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static boolean writesFiles(JavaCall<?> call) {
    return call.getTargetOwner().isEquivalentTo(Files.class)
        && Stream.of("write", "create", "new", "move", "copy", "delete", "set")
            .anyMatch(call.getName()::startsWith)
        && !List.of("newInputStream", "newBufferedReader", "newDirectoryStream")
            .contains(call.getName());
  }

  private static void onlyThisKnows(String name, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
