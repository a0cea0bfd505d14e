package io.raccordo.it.upgrade;

import java.util.Random;

/** What is chosen where a schema leaves a choice. */
interface SampleChoice {
  /** Whether an optional member is there, so far down. */
  boolean includes(int level);

  /** Whether null stands where a value may. */
  boolean nothing();

  /** One of so many alternatives, from 0. */
  int of(int size);

  /** How long a list is. */
  int length(int least, int most);

  /** Always the first, and of members the least. */
  static SampleChoice least() {
    return first(0);
  }

  /** Always the first, and all members down to a depth. */
  static SampleChoice most(int depth) {
    return first(depth);
  }

  private static SampleChoice first(int depth) {
    return new SampleChoice() {
      @Override
      public boolean includes(int level) {
        return level < depth;
      }

      @Override
      public boolean nothing() {
        return false;
      }

      @Override
      public int of(int size) {
        return 0;
      }

      @Override
      public int length(int least, int most) {
        return Math.max(1, least);
      }
    };
  }

  /** Anything, down to a depth: the same for the same generator. */
  static SampleChoice random(Random random, int depth) {
    return new SampleChoice() {
      @Override
      public boolean includes(int level) {
        return level < depth && random.nextInt(2 + level) == 0;
      }

      @Override
      public boolean nothing() {
        return random.nextInt(8) == 0;
      }

      @Override
      public int of(int size) {
        return random.nextInt(size);
      }

      @Override
      public int length(int least, int most) {
        return (int) Math.min(most, least + (long) random.nextInt(3));
      }
    };
  }
}
