package org.yokradap.followup.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yokradap.followup.api.LinkStatus;

/**
 * Fetches a page that somebody has named, and trusts neither who named it nor who serves it. Each connection is made to an address that
 * was looked up once and found public then; nothing looks the name up again. Redirects are followed step by step, each as
 * suspicious as the first address. Nothing goes along but the request: no cookies, no password, no proxy, no word on where from.
 */
final class LinkFetch implements AutoCloseable {
    static final int MOST_REDIRECTS = 5;

    /** A title stands at the beginning. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(LinkFetch.class);

    /** In the units of {@link String#length}, which is how the narrower of the two databases measures a column. */
    static final int LONGEST_TITLE = 300;

    /** The client tries all that it is given, one after the other, and nothing stops it in between. */
    private static final int MOST_ADDRESSES = 2;

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_CONNECTIONS = 20;
    private static final String AGENT = "Yokradap-LinkCheck/1";
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);

    /** Addresses that are written so that one takes them for octal and another does not are not worth the trouble. */
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");

    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** When the look of this thread has to be over: the client asks for addresses in the thread that wants the page. */
    private static final ThreadLocal<Long> ENDS = ThreadLocal.withInitial(System::nanoTime);

    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> HIDDEN = Set.of(401, 403, 405, 406, 429, 451);
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    /**
     * How long is waited.
     *
     * @param connect for a connection, and for its encryption
     * @param answer for the next bytes
     * @param total for everything, redirects and names included
     */
    record Limits(Duration connect, Duration answer, Duration total) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(15));
    }

    /** Asks for the addresses of a host. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Limits limits;
    private final Lookup lookup;
    private final Optional<InetSocketAddress> exempt;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService limiter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("link-limit").daemon().factory());
    private final ExecutorService resolvers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("link-name-", 0).daemon().factory());

    LinkFetch() {
        this(Limits.USUAL, InetAddress::getAllByName, Optional.empty());
    }

    /** @param exempt an address with its port to which alone a connection may be made although it is not public: a test's server */
    LinkFetch(Limits limits, Lookup lookup, Optional<InetSocketAddress> exempt) {
        this.limits = limits;
        this.lookup = lookup;
        this.exempt = exempt;
        var http = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicOnly())
                .setTlsSocketStrategy(new InTime())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect()))
                        .setSocketTimeout(timeout(limits.answer()))
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(limits.answer()))
                        .setConnectionRequestTimeout(timeout(limits.connect()))
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Never throws for what a stranger's server does. */
    Look look(String url) {
        long end = System.nanoTime() + limits.total().toNanos();
        ENDS.set(end);
        var page = address(url).filter(this::isFetched);
        for (int redirects = 0; page.isPresent(); redirects++) {
            try {
                var answer = ask(page.get(), end);
                if (answer.elsewhere().isEmpty()) return answer.look();
                if (redirects == MOST_REDIRECTS)
                    return new Look(LinkStatus.ENDLESS, answer.look().http(), "");
                page = answer.elsewhere().flatMap(page.get()::led).filter(this::isFetched);
            } catch (IOException e) {
                return Look.of(failure(e, end));
            }
        }
        return Look.of(LinkStatus.NOT_FETCHED);
    }

    private static LinkStatus failure(IOException e, long end) {
        if (e instanceof SocketTimeoutException || System.nanoTime() - end >= 0) return LinkStatus.TOO_SLOW;
        if (e instanceof UnknownHostException) return LinkStatus.NOWHERE;
        return e instanceof SSLException ? LinkStatus.UNTRUSTED : LinkStatus.SILENT;
    }

    /**
     * One step on the way.
     *
     * @param elsewhere where the page is instead, in its server's words
     */
    private record Answer(Look look, Optional<String> elsewhere) {}

    /** An address as it is asked for, its host apart, so that no two parsers can take it for different ones. */
    private record Page(URI uri, String host, int port) {
        /** Where a redirect leads from here. */
        Optional<Page> led(String location) {
            try {
                return address(uri.resolve(location).toString());
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** Empty for what is no address of a page, or has a name or password in it. */
    private static Optional<Page> address(String url) {
        try {
            var uri = ascii(URI.create(url));
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var host = uri.getHost();
            if (!PORTS.containsKey(scheme) || host == null) return Optional.empty();
            if (uri.getRawAuthority().contains("@")) return Optional.empty();
            if (DIGITS.matcher(host).matches() && !PLAIN.matcher(host).matches()) return Optional.empty();
            int port = uri.getPort() < 0 ? PORTS.getOrDefault(scheme, 0) : uri.getPort();
            return Optional.of(new Page(uri, host.replaceAll("^\\[|]$", ""), port));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it goes over the wire, also with a host in Thai letters, which the platform takes for no host at all. */
    private static URI ascii(URI uri) {
        var authority = uri.getRawAuthority();
        if (uri.getHost() != null || authority == null) return URI.create(uri.toASCIIString());
        var host = authority.split(":", 2)[0];
        var onTheWire = uri.toString().replaceFirst(Pattern.quote(host), Matcher.quoteReplacement(IDN.toASCII(host)));
        return URI.create(URI.create(onTheWire).toASCIIString());
    }

    private boolean isFetched(Page page) {
        return PORTS.containsValue(page.port())
                || exempt.filter(it -> it.getPort() == page.port()).isPresent();
    }

    private Answer ask(Page page, long end) throws IOException {
        var request = new HttpGet(page.uri());
        request.setHeader(HttpHeaders.ACCEPT, "text/html, */*;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        var host = new HttpHost(page.uri().getScheme().toLowerCase(Locale.ROOT), page.host(), page.port());
        var limit = limiter.schedule(request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            var response = client.executeOpen(host, request, HttpClientContext.create());
            try {
                return answer(response);
            } finally {
                // With the response, and not with its content: that would read the rest of what may have no end.
                Closer.closeQuietly(response);
            }
        } catch (IllegalStateException e) {
            // So the client says that it was cancelled while it connected.
            throw new IOException("Cut off: " + page.host(), e);
        } finally {
            limit.cancel(false);
        }
    }

    private static Answer answer(ClassicHttpResponse response) {
        int code = response.getCode();
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (ELSEWHERE.contains(code) && location != null)
            return new Answer(new Look(LinkStatus.ENDLESS, Optional.of(code), ""), Optional.of(location.getValue()));
        var status = status(code);
        var title = status == LinkStatus.OPEN ? title(response) : "";
        return new Answer(new Look(status, Optional.of(code), title), Optional.empty());
    }

    private static LinkStatus status(int code) {
        if (code >= 200 && code < 300) return LinkStatus.OPEN;
        if (GONE.contains(code)) return LinkStatus.GONE;
        return HIDDEN.contains(code) ? LinkStatus.HIDDEN : LinkStatus.FAULTY;
    }

    /** What a page calls itself; empty when it is no page, or packed although we have asked for nothing packed. */
    private static String title(ClassicHttpResponse response) {
        var entity = response.getEntity();
        if (entity == null || entity.getContentEncoding() != null) return "";
        var type = ContentType.parseLenient(entity.getContentType());
        if (type == null || !HTML.contains(type.getMimeType().toLowerCase(Locale.ROOT))) return "";
        var charset =
                Optional.ofNullable(type.getCharset(null)).map(Charset::name).orElse(null);
        try {
            var title = Jsoup.parse(new ByteArrayInputStream(beginning(entity)), charset, "")
                    .title()
                    .replaceAll("\\p{C}", "")
                    .strip();
            return cut(title);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return "";
        }
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) return title;
        boolean within = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1));
        return title.substring(0, within ? LONGEST_TITLE - 1 : LONGEST_TITLE);
    }

    /**
     * What comes before the limit of bytes or of time: it has answered before, and that is what counts. Not closed, for that would read
     * the rest.
     */
    private static byte[] beginning(HttpEntity entity) throws IOException {
        var bytes = new byte[MOST_BYTES];
        var content = entity.getContent();
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < MOST_BYTES; length += Math.max(read, 0))
                read = content.read(bytes, length, MOST_BYTES - length);
        } catch (IOException e) {
            LOG.debug("A page ends after {} bytes", length, e);
        }
        return Arrays.copyOf(bytes, length);
    }

    /**
     * Answers with addresses that may be connected to, or with nothing if but one of the name's may not: what is looked at here is what is
     * connected to.
     */
    private final class PublicOnly implements DnsResolver {
        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            var addresses = Stream.of(found(host))
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
            if (!addresses.stream().allMatch(this::isAllowed)) throw new UnknownHostException("Not public: " + host);
            return addresses.stream().limit(MOST_ADDRESSES).toList();
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException("Without a port: " + host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }

        private boolean isAllowed(InetSocketAddress address) {
            return PublicAddress.is(address.getAddress())
                    || exempt.filter(address::equals).isPresent();
        }

        /** Nothing stops a lookup, so it is not waited for. */
        private InetAddress[] found(String host) throws UnknownHostException {
            try {
                return resolvers
                        .submit(() -> lookup.of(IDN.toASCII(host)))
                        .get(
                                Math.min(limits.connect().toNanos(), ENDS.get() - System.nanoTime()),
                                TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new UnknownHostException("Not found: " + host);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnknownHostException("Not waited for: " + host);
            }
        }
    }

    /**
     * Begins no encryption after the end. To cancel a request closes the connection that is being made, whereupon the client turns to the
     * next address, and nobody would cancel that.
     */
    private static final class InTime implements TlsSocketStrategy {
        private final TlsSocketStrategy usual = DefaultClientTlsStrategy.createDefault();

        @Override
        public SSLSocket upgrade(
                Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
                throws IOException {
            if (System.nanoTime() - ENDS.get() >= 0) throw new SocketTimeoutException("Too late for " + target);
            return usual.upgrade(socket, target, port, attachment, context);
        }
    }

    private static Timeout timeout(Duration time) {
        return Timeout.of(time);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        limiter.shutdownNow();
        resolvers.shutdownNow();
    }
}
