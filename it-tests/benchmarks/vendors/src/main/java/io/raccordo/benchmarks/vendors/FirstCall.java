package io.raccordo.benchmarks.vendors;

/** A process that connects, makes its first call, and says how long that took. */
final class FirstCall {
  private FirstCall() {}

  /**
   * Makes the call.
   *
   * @param arguments a {@link Vendor} and a {@link Means}
   * @throws Exception when the call fails
   */
  public static void main(String[] arguments) throws Exception {
    long begun = System.nanoTime();
    try (Client client = Means.valueOf(arguments[1]).client(Vendor.valueOf(arguments[0]))) {
      int read = client.first();
      System.out.println((System.nanoTime() - begun) / 1000 + " " + read);
    }
  }
}
