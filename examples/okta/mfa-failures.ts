import type { PluginEvent } from "tsfalco";
import { text } from "./log-event.js";

/** When a user failed or denied a second factor. */
type Failures = { times: bigint[]; forgottenAt: number };

/** The most users that are remembered. */
const mostUsers = 10_000;

export class MfaFailures {
  readonly #users = new Map<string, Failures>();

  constructor(
    private readonly mostTimes: number,
    private readonly seconds: number,
  ) {}

  /** How often it happened to the user of this event in the last seconds, with this one; undefined for other events. */
  count(e: PluginEvent, seconds: number): bigint | undefined {
    const type = text(e, "eventtype");
    const isFailure = type === "user.authentication.auth_via_mfa" && text(e, "outcome.result") === "FAILURE";
    if (!isFailure && type !== "user.mfa.okta_verify.deny_push") return undefined;
    const { times } = this.#noted(`${type}:${text(e, "actor.id")}`, e.time);
    if (seconds > Number(e.time / 1_000_000_000n)) return 0n;
    const after = e.time - BigInt(seconds) * 1_000_000_000n;
    return BigInt(times.filter((time) => time > after).length);
  }

  #noted(user: string, time: bigint): Failures {
    const known = this.#users.get(user);
    const failures = known && known.forgottenAt > Date.now() ? known : { times: [], forgottenAt: 0 };
    if (failures.times.includes(time)) return failures;
    failures.times = [...failures.times, time].slice(-this.mostTimes);
    failures.forgottenAt = Date.now() + this.seconds * 1000;
    this.#users.delete(user);
    this.#users.set(user, failures);
    if (this.#users.size > mostUsers) this.#users.delete(this.#users.keys().next().value!);
    return failures;
  }
}
