package io.raccordo.benchmarks;

/** What vendors answer. */
final class Answers {
  static final String SHIPMENT = """
      {"id": "shp_1", "reference": "A-17", "service": "express", "weight_kilograms": 1.25,
       "recipient_name": "Ada Rossi", "recipient_street": "Via Po 3", "recipient_city": "Torino",
       "recipient_country": "IT", "recipient_phone": "+39 011 555", "length_mm": 300,
       "width_mm": 200, "height_mm": 100, "insured": true, "fragile": false, "signature": true,
       "note": "Ring twice", "pickup_on": "2026-03-31", "priority": 2,
       "sender": {"name": "Conti", "city": "Milano"}, "value": {"amount": 12900, "currency": "EUR"}}
      """;

  private Answers() {}
}
