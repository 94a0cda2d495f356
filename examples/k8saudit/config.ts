/** What can be set under `init_config`. The same properties as in the official plugin, so that its configurations fit. */
export interface Config {
  /**
   * The largest audit event that is taken, in bytes of compact JSON; larger ones are logged and dropped.
   * @minimum 1 @default 262144
   */
  maxEventSize?: number;
  /**
   * The largest document that may hold several events (the body of a request, a line of a file), in bytes.
   * @minimum 1 @default 12582912
   */
  webhookMaxBatchSize?: number;
  /** The file with certificate and key of the web server, for `https://`, in PEM. @default /etc/falco/falco.pem */
  sslCertificate?: string;
  /** Not used: fields are extracted in the calling thread. */
  useAsync?: boolean;
}
