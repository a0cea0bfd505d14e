package io.raccordo.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What one would write for a single call: the JDK's client, Jackson, records. */
final class HandWritten {
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .build();
  private final URI shipments;

  HandWritten(URI url) {
    shipments = url.resolve("/v2/shipments");
  }

  record Party(String name, String city) {}

  record Money(long amount, String currency) {}

  record ShipmentCreate(
      String reference,
      String service,
      BigDecimal weightKilograms,
      String recipientName,
      String recipientStreet,
      String recipientCity,
      String recipientCountry,
      String recipientPhone,
      long lengthMm,
      long widthMm,
      long heightMm,
      boolean insured,
      boolean fragile,
      boolean signature,
      String note,
      String pickupOn,
      long priority,
      Party sender,
      Money value) {}

  record Shipment(
      String id,
      String reference,
      String service,
      BigDecimal weightKilograms,
      String recipientName,
      String recipientStreet,
      String recipientCity,
      String recipientCountry,
      String recipientPhone,
      long lengthMm,
      long widthMm,
      long heightMm,
      boolean insured,
      boolean fragile,
      boolean signature,
      String note,
      String pickupOn,
      long priority,
      Party sender,
      Money value) {}

  Shipment create(ShipmentCreate shipment) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(shipments)
        .timeout(Duration.ofMinutes(2))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(shipment)))
        .build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 201) {
      throw new IOException("Answered " + response.statusCode());
    }
    return json.readValue(response.body(), Shipment.class);
  }
}
