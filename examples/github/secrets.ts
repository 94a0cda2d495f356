/** What a line of a diff gives away. */
export interface Secret {
  type: string;
  desc: string;
  platform: string;
}

/** A kind of secret, and how it looks: the first that fits counts. */
type Kind = readonly [desc: string, platform: string, pattern: RegExp, type?: string];

// prettier-ignore
const kinds: readonly Kind[] = [
  ["aws_access_key", "AWS", /(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}/],
  ["aws_secret_key", "AWS", /(?:KEY|key|Key)["']?\s*(?::|=>|=)\s*["']?[A-Za-z0-9/+=]{40}/],
  ["aws_mws_key", "AWS", /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/],
  ["aws_account_id", "AWS", /(?:ACCOUNT|account|Account)_?(?:ID|id|Id)?["']?\s*(?::|=>|=)\s*["']?\d{4}-?\d{4}-?\d{4}/],
  ["facebook_secret_key", "Facebook", /(?:[Ff][Aa][Cc][Ee][Bb][Oo][Oo][Kk]|[Ff][Bb]).{0,20}['"][0-9a-f]{32}['"]/],
  ["facebook_client_id", "Facebook", /(?:facebook|fb).{0,20}['"][0-9]{13,17}['"]/i],
  ["twitter_secret_key", "Twitter", /twitter.{0,20}['"][0-9a-z]{35,44}['"]/i],
  ["twitter_client_id", "Twitter", /twitter.{0,20}['"][0-9a-z]{18,25}['"]/i, "client"],
  ["github_personal_access_token", "Github", /ghp_[0-9a-zA-Z]{36}/],
  ["github_oauth_access_token", "Github", /gho_[0-9a-zA-Z]{36}/],
  ["github_app_token", "Github", /gh[us]_[0-9a-zA-Z]{36}/],
  ["github_refresh_token", "Github", /ghr_[0-9a-zA-Z]{76}/],
  ["linkedin_client_id", "LinkedIn", /[Ll][Ii][Nn][Kk][Ee][Dd][Ii][Nn].{0,20}[0-9a-z]{12}/, "client"],
  ["linkedin_secret_key", "LinkedIn", /linkedin.{0,20}[0-9a-z]{16}/i, "secret"],
  ["slack", "Slack", /xox[baprs]-/],
  ["asymmetric_private_key", "AsymmetricPrivateKey", /-----BEGIN (?:(?:EC|PGP|DSA|RSA|OPENSSH) )?PRIVATE KEY(?: BLOCK)?-----/],
  ["google_api_key", "Google", /AIza[0-9A-Za-z_-]{35}/],
  ["google_gcp_service_account", "Google", /"type": "service_account"/],
  ["heroku_api_key", "Heroku", /heroku.{0,20}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i],
  ["mailchimp_api_key", "Mailchimp", /(?:mailchimp|mc).{0,20}[0-9a-f]{32}-us[0-9]{1,2}/i],
  ["mailgun_api_key", "Mailgun", /key-[0-9a-z]{32}/],
  ["paypal_braintree_access_token", "Paypal", /access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}/],
  ["picatic_api_key", "Picatic", /sk_live_[0-9a-z]{32}/],
  ["sendgrid_api_key", "SendGrid", /SG\.\w{16,32}\.\w{16,64}/],
  ["slack_webhook", "slack", /^https:\/\/hooks\.slack\.com\/services\/T\w{8}\/B\w{8,12}\/\w{24}$/],
  ["stripe_api_key", "Stripe", /stripe.{0,20}[sr]k_live_[0-9a-zA-Z]{24}/i],
  ["square_access_token", "square", /sq0atp-[0-9A-Za-z_-]{22}/],
  ["square_oauth_secret", "square", /sq0csp-[0-9A-Za-z_-]{43}/],
  ["twilio_api_key", "twilio", /twilio.{0,20}SK[0-9a-f]{32}/i],
  ["dynatrace_token", "Dynatrace", /dt0[a-zA-Z][0-9]{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}/],
  ["shopify_shared_secret", "Shopify", /shpss_[a-fA-F0-9]{32}/],
  ["shopify_access_token", "Shopify", /shpat_[a-fA-F0-9]{32}/],
  ["shopify_custom_app_access_token", "Shopify", /shpca_[a-fA-F0-9]{32}/],
  ["shopify_private_app_access_token", "Shopify", /shppa_[a-fA-F0-9]{32}/],
  ["pypi_upload_token", "pypi", /pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}/],
];

/** Of a line, more is not looked at. */
const longest = 65_536;

export function secretIn(line: string): Secret | undefined {
  const text = line.slice(0, longest);
  for (const [desc, platform, pattern, type = "key"] of kinds)
    if (pattern.test(text)) return { type, desc, platform };
  return undefined;
}

// prettier-ignore
const minerWords = [
  "xmrig", "ccminer", "t-rex", "stratum", "pool", "hashrate", "cryptonight", "wallet", "gminer", "gpuminer", "cpuminer",
  "nanominer", "nicehash", "xmr-stak", "nbminer", "srbminer", "hiveos", "ethermine", "kryptex", "2miners", "betterhash",
  "minerstat", "raveos", "f2pool", "unmineable", "minergate", "cryptotab", "lolminer", "phoenixminer",
];

/** The word of a line by which a crypto miner is known. */
export function minerIn(line: string): string | undefined {
  return minerWords.find((word) => line.includes(word));
}
