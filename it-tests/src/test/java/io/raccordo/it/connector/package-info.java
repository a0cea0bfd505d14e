/** Connectors generated from real documents, compiled, and called. */
package io.raccordo.it.connector;
