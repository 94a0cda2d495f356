const request = { headers: { accept: "*" } };
export const sent: { headers: Record<string, string> } = request;
