import type { AwsConfig } from "./config.js";
import { instanceRegion } from "./metadata.js";
import { readProfile } from "./shared-files.js";

/** The region that requests are made to. @throws Error when nothing says it */
export async function findRegion(config: AwsConfig): Promise<string> {
  const region =
    config.region ??
    process.env["AWS_REGION"] ??
    process.env["AWS_DEFAULT_REGION"] ??
    readProfile(config).profile.get("region") ??
    // What is no AWS takes any.
    (config.endpoint !== undefined ? "us-east-1" : await instanceRegion());
  if (region === undefined)
    throw new Error(
      "no region of AWS: neither in the configuration (aws.region), nor in AWS_REGION, ~/.aws/config",
    );
  return region;
}

/** Where a service is. */
export function domainOf(region: string): string {
  return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
}
