/** An error that the plugin reported, in contrast to one of driving it. */
export class PluginError extends Error {}
