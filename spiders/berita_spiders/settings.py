"""What holds for every crawl; `__main__` adds the user agent, and each outlet its delay."""

BOT_NAME = "berita-extract"
SPIDER_MODULES = ["berita_spiders.spider"]
NEWSPIDER_MODULE = "berita_spiders.spider"
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
TWISTED_DNS_RESOLVER = "berita_spiders.guards.PublicResolver"

# Manners
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "berita-extract"
DOWNLOAD_DELAY_JITTER = 0  # a delay is a lower limit; half of it would not be
AUTOTHROTTLE_MAX_DELAY = 60
COOKIES_ENABLED = False
REFERRER_POLICY = "no-referrer"
RETRY_TIMES = 2
RETRY_HTTP_CODES = [500, 502, 503, 504, 522, 524, 408]  # 429 is an answer: the ledger asks again tomorrow

# Speed: what a callback gives are a few requests; 100 tasks to handle them and reading its source take 9 ms a page
CONCURRENT_ITEMS = 1
WARN_ON_GENERATOR_RETURN_VALUE = False

# Limits
DOWNLOAD_TIMEOUT = 30
DNS_TIMEOUT = 20
CLOSESPIDER_TIMEOUT = 6 * 3600  # a night; the rest stays due
DOWNLOAD_MAXSIZE = 64 * 1024 * 1024  # a sitemap may have 50 MB
DOWNLOAD_WARNSIZE = 0
REDIRECT_MAX_TIMES = 8
METAREFRESH_ENABLED = False

# What happens to a response, from the network inwards: decoded, stored, only then redirected or retried
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "berita_spiders.guards.Guard": 50,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "berita_spiders.guards.Robots": 100,
    "berita_spiders.patience.Patience": 620,
    "berita_spiders.storing.Storing": 640,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 650,
}
HTTPERROR_ALLOW_ALL = True  # the ledger has recorded what a status means
HTTPPROXY_ENABLED = False  # through a proxy nobody could tell which address is reached
EXTENSIONS = {
    "scrapy.extensions.throttle.AutoThrottle": None,
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
    "scrapy.extensions.memusage.MemoryUsage": None,
    "scrapy.extensions.logstats.LogStats": None,
    "berita_spiders.patience.CrawlDelay": 0,
    "berita_spiders.patience.Throttle": 0,
}
REMOTE_CONTROL_ENABLED = False
TELNETCONSOLE_ENABLED = False
STATS_DUMP = False

# `__main__` writes the log: one line per response, one per outlet
LOG_ENABLED = False
LOG_INSTALL_ROOT_HANDLER = False
LOG_VERSIONS: list[str] = []
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"
