import * as events from "../falco/events/index.js";
import * as falco from "../falco/index.js";

/** The modules of the SDK that a plugin imports, as this thread has them. */
export { events, falco };

/** All that there is of them at run time. */
export const sdk: Readonly<Record<string, unknown>> = { ...falco, ...events };
