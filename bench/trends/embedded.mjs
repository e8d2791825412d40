export async function benchEmbedded() { return true; }
