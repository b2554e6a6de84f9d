package org.yokradap.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * Another provider of sign-ins: a real one, with a page to sign in at, users of every name with the same password, and one client, of
 * which it wants a proof key. It is reached at another host than the application, because cookies know of no port.
 */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "yokradap";
    public static final String CLIENT_SECRET = "a secret between two servers";
    public static final String PASSWORD = "the same for all users";

    private static final String SIGNATURE = "signature";

    /** Instead of what it says otherwise. */
    private static final Object NOTHING = new Object();

    private final Map<String, Object> lies = new ConcurrentHashMap<>();
    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    /** @param callback where the only client is answered */
    public TestProvider(String callback) {
        context.registerBean("client", RegisteredClient.class, () -> client(callback));
        context.registerBean("lies", Lies.class, () -> new Lies(lies));
        context.register(Parts.class);
        context.refresh();
    }

    public String issuer() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("The provider is closed");
        return "http://127.0.0.1:" + server.getPort();
    }

    /** Says so in each token from now on. */
    public void say(String claim, Object value) {
        lies.put(claim, value);
    }

    /** Leaves it out of each token from now on. */
    public void keepQuietAbout(String claim) {
        lies.put(claim, NOTHING);
    }

    /** Signs by a key of the same name that it has not published. */
    public void signOtherwise() {
        lies.put(SIGNATURE, true);
    }

    public void sayWhatIsSo() {
        lies.clear();
    }

    @Override
    public void close() {
        context.close();
    }

    private static RegisteredClient client(String callback) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(callback)
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    record Lies(Map<String, Object> claims) {}

    /** Not marked as a configuration, so that the application under test does not find it. */
    @EnableWebSecurity
    @EnableWebMvc
    static class Parts {
        @Bean
        TomcatServletWebServerFactory server() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet pages() {
            return new DispatcherServlet();
        }

        @Bean
        ServletRegistrationBean<DispatcherServlet> everywhere(DispatcherServlet pages) {
            return new ServletRegistrationBean<>(pages, "/");
        }

        @Bean
        SecurityFilterChain door(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(RegisteredClient client) {
            return new InMemoryRegisteredClientRepository(client);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return newKeys();
        }

        private static JWKSource<SecurityContext> newKeys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("one").generate()));
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys, Lies lies) throws JOSEException {
            var own = new NimbusJwtEncoder(keys);
            var other = new NimbusJwtEncoder(newKeys());
            return token -> (lies.claims().containsKey(SIGNATURE) ? other : own).encode(token);
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> liar(Lies lies) {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token"))
                    token.getClaims().claims(claims -> {
                        claims.putAll(lies.claims());
                        claims.values().removeIf(NOTHING::equals);
                    });
            };
        }
    }
}
