package io.raccordo.generator.model;

/** The methods that an OpenAPI path item can hold, in the order of the OpenAPI Specification. */
public enum HttpMethod {
  GET,
  PUT,
  POST,
  DELETE,
  OPTIONS,
  HEAD,
  PATCH,
  TRACE
}
