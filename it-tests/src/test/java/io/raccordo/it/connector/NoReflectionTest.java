package io.raccordo.it.connector;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.raccordo.it.support.ProjectRoot;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.httpclient5.ApacheTransport;
import io.raccordo.runtime.opentelemetry.TelemetryInterceptor;
import io.raccordo.runtime.resilience4j.CircuitBreakerGuard;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither the runtime nor generated code reflects: a call costs the same, native or not. */
@Tag("once")
class NoReflectionTest {
  private static final Set<String> LOOKUPS = Set.of(
      "forName",
      "newInstance",
      "getMethod",
      "getMethods",
      "getDeclaredMethod",
      "getField",
      "getDeclaredField",
      "getConstructor",
      "getDeclaredConstructor");

  /** Ask the JVM for virtual threads, by their name, once for each connector; no call does. */
  private static final String THREADS = "io\\.raccordo\\.runtime\\.(AsyncCalls|oauth\\.Flights)";

  private static final ArchRule PACKAGE = noClasses()
      .that()
      .haveNameNotMatching(THREADS)
      .should()
      .dependOnClassesThat(resideInAPackage("java.lang.reflect")
          .or(resideInAPackage("java.lang.invoke")
              .and(describe(
                  "found by name", c -> c.getSimpleName().matches("MethodHandles|VarHandle")))));
  private static final ArchRule CALLS = noClasses()
      .should()
      .callMethodWhere(describe(
          "looks a class or its members up",
          (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Class.class)
              && LOOKUPS.contains(call.getTarget().getName())));

  @TempDir
  Path work;

  @Test
  void theRuntimeDoesNot() {
    check(new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackagesOf(
            Connector.class,
            CircuitBreakerGuard.class,
            TelemetryInterceptor.class,
            ApacheTransport.class));
  }

  @Tag("full")
  @Test
  void generatedCodeDoesNot() throws Exception {
    Path vendor = ProjectRoot.get().resolve("specs/tally-billing");
    ConnectorBuild build = new ConnectorBuild("tally-billing", work);
    for (String version : Set.of("v1", "v2", "v3")) {
      build.document(version + ".yaml", vendor.resolve(version + ".yaml"));
    }
    build.generate();
    build.compile();
    check(new ClassFileImporter().importPath(build.classes()));
  }

  @Test
  void whoDoesIsFound() {
    JavaClasses host = new ClassFileImporter().importClasses(Reflecting.class);
    assertThatThrownBy(() -> PACKAGE.check(host)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> CALLS.check(host)).isInstanceOf(AssertionError.class);
  }

  private static void check(JavaClasses classes) {
    PACKAGE.check(classes);
    CALLS.check(classes);
  }

  /** Reflects. */
  static final class Reflecting {
    private Reflecting() {}

    static Object reflect(String name) throws ReflectiveOperationException {
      java.lang.reflect.Constructor<?> constructor = Class.forName(name).getConstructor();
      return constructor.newInstance();
    }
  }
}
