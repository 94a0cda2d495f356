import K8sAudit from "../../examples/k8saudit/k8saudit.js";
import manifest from "../../examples/k8saudit/package.json" with { type: "json" };
import type { Example } from "./drivers.js";

/** examples/k8saudit, for the suites that load it. */
export const k8saudit: Example = { name: "k8saudit", pluginClass: K8sAudit, manifest };
