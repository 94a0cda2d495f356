const options = { fatal: true };
export const decoder = new TextDecoder("utf-8", options);
