package io.raccordo.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleNamesTest {
  @ParameterizedTest
  @CsvSource({
    "issues/create,                             /repos/{o}/issues,       IssuesCreate",
    "GET::/crm/v3/contacts::listContacts,       /crm/v3/contacts,        ListContacts",
    "GET::/crm/{type}/{id}::getRecord,          /crm/{type}/{id},        GetRecord",
    "get-/crm/v3/contacts_getPage,              /crm/v3/contacts,        GetPage",
    "contacts-/crm/v3/contacts-read,            /crm/v3/contacts,        ContactsRead",
    "get /items,                                /items,                  GetItems",
    "GET::/items::,                             /items,                  GetItems",
    "'',                                        /items/{id},             GetItemsById",
  })
  void areWhatTheOperationIdSaysBesideThePath(String id, String path, String name) {
    assertThat(ModuleNames.className(operation(id, path))).isEqualTo(name);
  }

  private static Operation operation(String id, String path) {
    return new Operation(
        OperationKey.onPath(HttpMethod.GET, path),
        Origin.root("v1.yaml"),
        id,
        null,
        null,
        List.of(),
        false,
        null,
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        Map.of());
  }
}
