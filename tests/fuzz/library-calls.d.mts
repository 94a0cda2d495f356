/** Programs by the declaration file whose functions they call. */
export function libraryCalls(): ReadonlyMap<string, { source: string; calls: number }>;
