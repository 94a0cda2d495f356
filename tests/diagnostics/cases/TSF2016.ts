export async function load(): Promise<void> {}
