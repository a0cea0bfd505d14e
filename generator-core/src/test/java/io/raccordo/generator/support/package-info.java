/** What tests of several packages share. */
package io.raccordo.generator.support;
