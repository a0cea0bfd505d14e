package io.raccordo.runtime.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.raccordo.runtime.Secret;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.modeler.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring Authorization Server, as its documentation sets it up, and an API that takes its tokens:
 * {@code /things} for the scope {@code read}. Everybody has an account, with the same password.
 */
final class SpringServer implements AutoCloseable {
  static final URI BACK = URI.create("https://host.example/callback");
  static final Secret PASSWORD = Secret.of("planted-password-of-people");
  static final Secret CLIENT_SECRET = Secret.of("planted-secret-of-client");
  static final String CLIENT = "raccordo";

  /** The device codes of this one end after a second. */
  static final String HASTY_CLIENT = "raccordo-hasty";

  /** A public client (RFC 6749, section 2.1). */
  static final String DEVICE = "raccordo-device";

  private final AnnotationConfigApplicationContext spring;
  private final Tomcat tomcat = new Tomcat();

  SpringServer() throws LifecycleException {
    spring = new AnnotationConfigApplicationContext(Settings.class);
    Registry.disableRegistry();
    tomcat.setBaseDir(Path.of("target", "tomcat").toString());
    tomcat.getConnector().setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext("", null);
    FilterDef filter = new FilterDef();
    filter.setFilterName("security");
    filter.setFilter(spring.getBean("springSecurityFilterChain", Filter.class));
    context.addFilterDef(filter);
    FilterMap all = new FilterMap();
    all.setFilterName("security");
    all.addURLPattern("/*");
    context.addFilterMap(all);
    // Without a servlet for all that is left, no filter sees it.
    Tomcat.addServlet(context, "things", new Things()).addMapping("/");
    tomcat.start();
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
    spring.close();
  }

  private static final class Things extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(
          request.getRequestURI().equals("/things")
              ? HttpServletResponse.SC_NO_CONTENT
              : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * Devices that have no secret: the server knows them, but leaves it to its users to let them in.
   */
  private record PublicDevices(RegisteredClientRepository known) implements AuthenticationProvider {
    static @Nullable OAuth2ClientAuthenticationToken client(HttpServletRequest request) {
      String id = request.getParameter("client_id");
      return id == null
              || request.getHeader("Authorization") != null
              || request.getParameter("code") != null
          ? null
          : new OAuth2ClientAuthenticationToken(id, ClientAuthenticationMethod.NONE, null, null);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication claimed) {
      OAuth2ClientAuthenticationToken token = (OAuth2ClientAuthenticationToken) claimed;
      if (!token.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.NONE)) {
        return null;
      }
      RegisteredClient client = known.findByClientId(token.getName());
      if (client == null
          || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
        throw new OAuth2AuthenticationException("invalid_client");
      }
      return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
      return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  static class Settings {
    @Bean
    SecurityFilterChain security(HttpSecurity http, RegisteredClientRepository known) {
      return http.oauth2AuthorizationServer(server -> server
              .oidc(Customizer.withDefaults())
              .clientAuthentication(clients -> clients
                  .authenticationConverter(PublicDevices::client)
                  .authenticationProvider(new PublicDevices(known)))
              .deviceAuthorizationEndpoint(Customizer.withDefaults())
              .deviceVerificationEndpoint(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests
              .requestMatchers("/things")
              .hasAuthority("SCOPE_read")
              .anyRequest()
              .authenticated())
          .oauth2ResourceServer(api -> api.jwt(Customizer.withDefaults()))
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    AuthorizationServerSettings server() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    RegisteredClientRepository clients(PasswordEncoder encoder) {
      return new InMemoryRegisteredClientRepository(
          client(CLIENT, Duration.ofMinutes(5))
              .clientSecret(encoder.encode(CLIENT_SECRET.reveal()))
              .build(),
          client(HASTY_CLIENT, Duration.ofSeconds(1))
              .clientSecret(encoder.encode(CLIENT_SECRET.reveal()))
              .build(),
          client(DEVICE, Duration.ofMinutes(5))
              .clientAuthenticationMethods(Set::clear)
              .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
              .build());
    }

    private static RegisteredClient.Builder client(String id, Duration deviceCodes) {
      return RegisteredClient.withId(id)
          .clientId(id)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
          .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
          .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
          .redirectUri(BACK.toString())
          .scope("openid")
          .scope("read")
          .scope("write")
          .clientSettings(ClientSettings.builder()
              .requireProofKey(true)
              .requireAuthorizationConsent(true)
              .build())
          .tokenSettings(TokenSettings.builder()
              .deviceCodeTimeToLive(deviceCodes)
              .reuseRefreshTokens(false)
              .build());
    }

    @Bean
    UserDetailsService people(PasswordEncoder encoder) {
      String password = encoder.encode(PASSWORD.reveal());
      return name -> User.withUsername(name).password(password).roles("USER").build();
    }

    @Bean
    PasswordEncoder encoder() {
      // The fewest rounds.
      return new BCryptPasswordEncoder(4);
    }

    /** An elliptic curve key: one of RSA takes a second to make. */
    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      return new ImmutableJWKSet<>(
          new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("key").generate()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> algorithm() {
      return token -> token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return NimbusJwtDecoder.withJwkSource(keys)
          .jwsAlgorithm(SignatureAlgorithm.ES256)
          .build();
    }
  }
}
