/** A plugin library and what a host must see of it. The same suite runs over each: sysdig.test.ts. */
export interface HostCase {
  /** For the test's title. */
  readonly title: string;
  /** Builds the library and gives its path. */
  library(): Promise<string>;
  /** What its host needs in the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The plugin's own name, as the host prints it. */
  readonly name: string;
  readonly source: string;
  readonly id: number;
  readonly config?: string;
  readonly open: string;
  readonly fields: readonly string[];
  /** The values of those fields in the first events. */
  readonly firstEvents: readonly Record<string, unknown>[];
  /** How many events `open` gives. */
  readonly count: number;
  /** `evt.plugininfo` of the first event. */
  readonly firstText: string;
  /** Filters, and how many events pass. */
  readonly filters: readonly { readonly filter: string; readonly count: number }[];
  /** Configs that must be refused, and what the host then says. */
  readonly badConfigs: readonly { readonly config: string; readonly message: string }[];
  /** Open params that must be refused, at open or (sysdig then exits with 0) at the first event. */
  readonly badOpens: readonly { readonly open: string; readonly message: string; readonly status?: 0 }[];
}
