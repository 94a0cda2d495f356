/** A capture that begins or ends: what the host offers to the plugin for the time of the call. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what there is comes with the host's offers
export interface Capture {}
