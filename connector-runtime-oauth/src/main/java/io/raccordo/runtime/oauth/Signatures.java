package io.raccordo.runtime.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import org.jspecify.annotations.Nullable;

/** Signs JWTs (RFC 7515). */
final class Signatures {
  private Signatures() {}

  /** What a key signs by (RFC 7518, section 3.1). */
  static JWSAlgorithm algorithm(PrivateKey key) {
    if (key instanceof ECPrivateKey curve) {
      int bits = curve.getParams().getCurve().getField().getFieldSize();
      return bits <= 256
          ? JWSAlgorithm.ES256
          : bits <= 384 ? JWSAlgorithm.ES384 : JWSAlgorithm.ES512;
    }
    if ("RSA".equals(key.getAlgorithm())) {
      return JWSAlgorithm.RS256;
    }
    throw new IllegalArgumentException("Neither an RSA nor an elliptic curve key.");
  }

  static SignedJWT sign(JWTClaimsSet claims, PrivateKey key, @Nullable String keyId)
      throws JOSEException {
    JWSSigner signer =
        key instanceof ECPrivateKey curve ? new ECDSASigner(curve) : new RSASSASigner(key);
    SignedJWT jwt = new SignedJWT(
        new JWSHeader.Builder(algorithm(key))
            .type(com.nimbusds.jose.JOSEObjectType.JWT)
            .keyID(keyId)
            .build(),
        claims);
    jwt.sign(signer);
    return jwt;
  }
}
